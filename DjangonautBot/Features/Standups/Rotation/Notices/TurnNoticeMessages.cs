using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Standups.Rotation.Notices;

/// <summary>Notices to Navigators and alerts to Captains about turns.</summary>
internal static class TurnNoticeMessages
{
    /// <summary>Notice to a Navigator about weeks that changed hands.</summary>
    /// <param name="lost">New facilitators of the weeks that are no longer theirs.</param>
    public static OutgoingMessage Notice(StandupTimes times, IReadOnlyList<int> gained, IReadOnlyDictionary<int, Snowflake> lost)
    {
        IEnumerable<string> lines =
        [
            $"🔄 Turns in *{Markdown.Escape(times.Team.Name)}* have changed.",
            .. gained.Select(week => $"🧭 You lead week {week}{When(times, week)}."),
            .. lost.Select(week => $"🌱 <@{week.Value}> leads week {week.Key} now{When(times, week.Key)}."),
        ];
        return new OutgoingMessage(
            AllowedMentions.None,
            Excerpt.Of(string.Join('\n', lines), OutgoingMessage.MaxContentLength),
            Components: [new ActionRow(new TurnsButton(times.Team.CohortId, times.Team.TeamId).WhoLeadsWhen)]);
    }

    /// <summary>Alert to Captains about a team without a Navigator.</summary>
    public static OutgoingMessage NoFacilitator(Team team) => new(
        AllowedMentions.None,
        $"🆘 *{Markdown.Escape(team.Name)}* has no Navigator who is here, so nobody leads its stand-ups. Please add one with `/crew add`.",
        Components: [new ActionRow(new TurnsButton(team.CohortId, team.TeamId).WhoLeadsWhen with { Label = "Open" })]);

    /// <summary>Alert to Captains about stand-ups that no Navigator of the team can lead.</summary>
    public static OutgoingMessage Uncovered(StandupTimes times, IReadOnlyList<int> weeks)
    {
        var team = times.Team;
        var standups = string.Join(" · ", weeks.Select(week => $"week {week}{When(times, week)}"));
        return new OutgoingMessage(
            AllowedMentions.None,
            Excerpt.Of(
                $"🧭 All Navigators of *{Markdown.Escape(team.Name)}* are away then: {standups}. `/standup move` finds another time, and "
                    + "with `/rotation cover` its facilitator can ask others to stand in.",
                OutgoingMessage.MaxContentLength),
            Components: [new ActionRow(new TurnsButton(team.CohortId, team.TeamId).WhoLeadsWhen with { Label = "Open" })]);
    }

    private static string When(StandupTimes times, int week) => times.At(week) is { } standup ? $", {Dates.Timestamp(standup)}" : "";
}
