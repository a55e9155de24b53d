using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Order;

/// <summary>Texts about a team's rotation and its order.</summary>
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

    /// <summary>All weeks of a team, past and future.</summary>
    public static OutgoingMessage Show(TeamRotation rotation, Instant now)
    {
        var weeks = Enumerable.Range(1, rotation.Cohort.Weeks).ToList();
        var next = weeks.FirstOrDefault(week => rotation.Times.At(week) > now);
        var lines = weeks.Select(week => Line(rotation, week, week == next, now));
        return new OutgoingMessage(
            AllowedMentions.None,
            Embeds: [new Embed($"🧭 Who leads in {Markdown.Escape(rotation.Team.Name)}", string.Join('\n', lines) + Legend)]);
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

    private static string Mentions(IEnumerable<Snowflake> people) => string.Join(", ", people.Select(person => $"<@{person}>"));
}
