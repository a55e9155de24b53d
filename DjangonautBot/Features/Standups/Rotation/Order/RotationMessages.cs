using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Standups.Rotation.Changing;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Order;

/// <summary>Texts about a team's rotation and its order.</summary>
internal static class RotationMessages
{
    private const string Legend = "-# 🔁 swapped · 🤝 somebody stands in · ✋ looking for a stand-in · 📌 moved";

    // A section costs three of a message's components, and there may be a text between any two.
    private const int MostSections = 8;

    public static string NotNavigators(Team team, IReadOnlyList<Snowflake> people) =>
        $"🌱 {Mentions(people)} {(people.Count == 1 ? "is" : "are")} not navigating *{Markdown.Escape(team.Name)}*. "
        + "Please name its Navigators, or ask a Captain for `/crew add` first.";

    public static string NotOnceEach(Team team, IReadOnlyList<Snowflake> navigators) => navigators.Count == 0
        ? $"🌱 *{Markdown.Escape(team.Name)}* has no Navigators yet. A Captain can add them with `/crew add`."
        : $"🌱 Please name each Navigator of *{Markdown.Escape(team.Name)}* once: {Mentions(navigators)}.";

    public static string HistoryOfOrder(Team team, IReadOnlyList<Snowflake> named) =>
        $"set the order of turns in *{Markdown.Escape(team.Name)}*: {Mentions(named)}";

    /// <summary>All weeks of a team, past and future, with a button beside those to come that the reader leads.</summary>
    public static OutgoingMessage Show(TeamRotation rotation, Instant now) => new Card(
        CardColor.Blue,
        [$"### 🧭 Who leads in {Markdown.Escape(rotation.Team.Name)}", .. Weeks(rotation, now), Legend]).ToMessage();

    // Consecutive weeks without a button share a text.
    private static IEnumerable<CardPart> Weeks(TeamRotation rotation, Instant now)
    {
        var weeks = Enumerable.Range(1, rotation.Cohort.Weeks).ToList();
        var next = weeks.FirstOrDefault(week => rotation.Times.At(week) > now);
        var own = weeks.Where(week => rotation.CanChange(week, now)).Take(MostSections).ToHashSet();
        var together = new List<string>();
        foreach (var week in weeks)
        {
            var line = Line(rotation, week, week == next, now);
            if (!own.Contains(week))
            {
                together.Add(line);
                continue;
            }

            if (together.Count > 0)
            {
                yield return FittingText.Items(null, [.. together], "\n");
                together.Clear();
            }

            var button = new ChangeTurnButton(rotation.Cohort.CohortId, rotation.Team.TeamId, week).Labelled(rotation.CanSwap);
            yield return new CardPart.Section(line, button);
        }

        if (together.Count > 0)
        {
            yield return FittingText.Items(null, together, "\n");
        }
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
