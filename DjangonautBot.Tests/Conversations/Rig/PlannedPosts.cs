using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>The posts that the calendar of the rig's cohort brings, each once.</summary>
internal static class PlannedPosts
{
    // Notices about refusals come when there is one.
    private static readonly string[] Notices = ["I cannot post in", "Discord did not take this from me"];

    public static IEnumerable<string?> FindMistakes(RigCohort cohort, HashSet<SandboxMessage> claimed)
    {
        foreach (var notice in Notices)
        {
            Ledger.Claim(cohort.Captains, notice, claimed);
        }

        // A question that waited for two days is told of once, but it may have been answered a moment before.
        Ledger.Claim(cohort.Navigators, "waiting for two days", claimed);
        foreach (var team in cohort.Teams)
        {
            foreach (var (place, text) in Enumerable.Range(0, RigCohort.Weeks + 1).SelectMany(week => Of(cohort, team, week)))
            {
                yield return Compare(place, text, claimed);
            }

            for (var week = 0; week <= RigCohort.Weeks; week++)
            {
                var text = week == 0 ? $"Hello, team {team.Name}" : $"### 🪐 Week {week} of {RigCohort.Weeks}";
                yield return Compare(team.Channel, text, claimed);
            }

            yield return Compare(team.Channel, RigCohort.Announcement, claimed);
            var reminders = Ledger.Claim(team.Reader.DirectMessages, "As you asked", claimed);
            yield return reminders == RigCohort.Weeks ? null : $"{team.Reader.Name} was reminded {reminders} times";
            var soon = Ledger.Claim(team.Channel, "Stand-up soon", claimed);
            yield return soon == RigCohort.Weeks ? null : $"Team {team.Name} read {soon} times that the stand-up is soon";
            var events = cohort.Server.ScheduledEvents.Count(one => one.Name.Contains(team.Name, StringComparison.Ordinal));
            yield return events == RigCohort.Weeks ? null : $"Team {team.Name} has {events} events";
        }

        for (var week = 1; week <= RigCohort.Weeks; week++)
        {
            yield return Compare(cohort.Captains, $"**Week {week} of {RigCohort.Weeks}:**", claimed);
            var weeks = week < RigCohort.Weeks ? $"weeks {week} and {week + 1}" : $"week {week}";
            yield return week % 2 == 1 ? null : Compare(cohort.Captains, $"💬 **1:1s for {weeks}:**", claimed);
        }
    }

    private static IEnumerable<(SandboxChannel? Place, string Text)> Of(RigCohort cohort, RigTeam team, int week)
    {
        if (week == 0)
        {
            yield break;
        }

        // The two Navigators take turns.
        var leader = week % 2 == 1 ? team.Navigator : team.Second;
        yield return (leader.DirectMessages, $"{team.Name}: the stand-up of week {week}");
        yield return (leader.DirectMessages, $"The stand-up of *{team.Name}* in week {week},");
        yield return (team.Channel, $"🌌 Week {week} of {RigCohort.Weeks} in team {team.Name}");
        yield return (cohort.Summaries, $"🌌 Week {week} of {RigCohort.Weeks} in team {team.Name}");
    }

    private static string? Compare(SandboxChannel? place, string text, HashSet<SandboxMessage> claimed) =>
        Ledger.Claim(place, text, claimed) is var count && count == 1 ? null : $"“{text}” was posted {count} times in {place?.Name}";
}
