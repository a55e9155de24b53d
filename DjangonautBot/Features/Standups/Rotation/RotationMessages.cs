using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>What people read about whose turn it is.</summary>
internal static class RotationMessages
{
    private const string Legend = "\n\n-# 🔁 swapped · 🤝 somebody stands in · ✋ looking for a stand-in · 📌 moved";

    public static string NotNavigators(Team team, IReadOnlyList<Snowflake> people) =>
        $"🌱 {Mentions(people)} {(people.Count == 1 ? "is" : "are")} not navigating *{Markdown.Escape(team.Name)}*. "
        + "Please name its Navigators, or ask a Captain for `/crew add` first.";

    public static string NotOnceEach(Team team, IReadOnlyList<Snowflake> navigators) => navigators.Count == 0
        ? $"🌱 *{Markdown.Escape(team.Name)}* has no Navigators yet. A Captain can add them with `/crew add`."
        : $"🌱 Please name each Navigator of *{Markdown.Escape(team.Name)}* once: {Mentions(navigators)}.";

    public static string HistoryOfOrder(Team team, IReadOnlyList<Snowflake> named) =>
        $"set the order of turns in *{Markdown.Escape(team.Name)}*: {Mentions(named)}";

    /// <summary>All weeks of a team, past and to come.</summary>
    public static OutgoingMessage Show(TeamRotation rotation, Instant now)
    {
        var weeks = Enumerable.Range(1, rotation.Cohort.Weeks).ToList();
        var next = weeks.FirstOrDefault(week => rotation.Times.At(week) > now);
        var lines = weeks.Select(week => Line(rotation, week, week == next, now));
        return new OutgoingMessage(
            AllowedMentions.None,
            Embeds: [new Embed($"🧭 Who leads in {Markdown.Escape(rotation.Team.Name)}", string.Join('\n', lines) + Legend)]);
    }

    /// <summary>For a Navigator who will be away, and for whom nobody of the team can stand in.</summary>
    public static string Uncovered(Team team, int week) =>
        $"🙋 *{Markdown.Escape(team.Name)}*: week {week} stays yours, because nobody else of the team can lead it. `/rotation cover "
            + $"week:{week}` asks the other Navigators.";

    /// <summary>Tells one Navigator about weeks that changed hands.</summary>
    /// <param name="lost">Who leads the weeks that are not theirs any more.</param>
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

    /// <summary>Calls for a Captain.</summary>
    public static OutgoingMessage Leaderless(Team team) => new(
        AllowedMentions.None,
        $"🆘 *{Markdown.Escape(team.Name)}* has no Navigator who is here, so nobody leads its stand-ups. Please add one with `/crew add`.",
        Components: [new ActionRow(new TurnsButton(team.CohortId, team.TeamId).WhoLeadsWhen with { Label = "Open" })]);

    /// <summary>What follows from a change for a team's Navigators, in a line each; nothing where all stays as it was.</summary>
    /// <param name="userOf">Whom to name.</param>
    public static IEnumerable<string> Consequences(TurnChanges changes, Func<CrewId, Snowflake> userOf)
    {
        var team = Markdown.Escape(changes.Team.Name);
        if (changes.LeavesNobody)
        {
            return [$"🆘 *{team}* has no Navigator now, so nobody leads its stand-ups. Please add one with `/crew add`."];
        }

        return
            from handed in changes.Handed
            group handed.Week by (handed.From, handed.To) into weeks
            select $"🔄 *{team}*: {Go([.. weeks])} from <@{userOf(weeks.Key.From)}> to <@{userOf(weeks.Key.To)}>.";
    }

    private static string Line(TeamRotation rotation, int week, bool isNext, Instant now)
    {
        var line = new StringBuilder(isNext ? $"➡️ **Week {week}**" : rotation.Times.IsPast(week, now) ? $"✓ Week {week}" : $"Week {week}");
        if (rotation.Times.At(week) is not { } standup)
        {
            return line.Append(" · no stand-up").ToString();
        }

        var led = rotation.Find(week);
        line.Append($" · <t:{standup.ToUnixTimeSeconds()}:f> · ").Append(led is null ? "nobody" : $"<@{led.UserId}>");
        line.Append(led?.Origin switch { TurnOrigin.Swapped => " 🔁", TurnOrigin.Covered => " 🤝", _ => "" });
        line.Append(rotation.Called.Contains(week) ? " ✋" : "");
        return line.Append(standup == rotation.Times.UsuallyAt(week) ? "" : " 📌").ToString();
    }

    private static string When(StandupTimes times, int week) => times.At(week) is { } standup ? $", {Dates.Timestamp(standup)}" : "";

    private static string Go(IReadOnlyList<int> weeks) =>
        weeks.Count == 1 ? $"week {weeks[0]} goes" : $"weeks {string.Join(", ", weeks)} go";

    private static string Mentions(IEnumerable<Snowflake> people) => string.Join(", ", people.Select(person => $"<@{person}>"));
}
