using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Rhythm;

/// <summary>The words of a week's summary.</summary>
internal static class SummaryMessages
{
    private const int Purple = 0x6A5ACD;
    private const int LongestName = 32;
    private const int LongestWin = 120;

    // So many fit into an embed's description together, even if every character has to be escaped.
    private const int MostCards = 8;
    private const int MostWins = 8;

    public static OutgoingMessage Summary(Cohort cohort, Team team, WeekSummary summary)
    {
        string?[] parts =
        [
            Participation(summary),
            Cards(cohort, summary.Shared),
            Wins([.. summary.Shared.Where(checkIn => checkIn.Win.Length > 0)]),
            WeekWords.Closing(summary.Week, cohort.Weeks),
        ];
        return new OutgoingMessage(
            AllowedMentions.None,
            Embeds:
            [
                new Embed(
                    Title: $"🌌 Week {summary.Week} of {cohort.Weeks} in team {Markdown.Escape(team.Name)}",
                    Description: string.Join("\n\n", parts.OfType<string>()),
                    Color: Purple),
            ],
            Components: [new ActionRow(new CheckInButtons(cohort.CohortId, summary.Week).CheckIn with { Style = ButtonStyle.Secondary })]);
    }

    private static string Participation(WeekSummary summary)
    {
        var count = $"{Bar.Of(summary.CheckedIn, summary.Djangonauts)} {summary.CheckedIn} of {summary.Djangonauts} checked in";
        return summary.Quiet switch
        {
            0 => count,
            1 => $"{count}, one of them with a quiet week",
            _ => $"{count}, {summary.Quiet} of them with a quiet week",
        };
    }

    private static string? Cards(Cohort cohort, IReadOnlyList<SharedCheckIn> shared)
    {
        var links = shared
            .Where(checkIn => checkIn is { ChannelId: not null, MessageId: not null })
            .Select(checkIn => $"[{Name(checkIn)}](https://discord.com/channels/{cohort.GuildId}/{checkIn.ChannelId}/{checkIn.MessageId})")
            .ToList();
        return links.Count == 0 ? null : $"📖 To read again: {Listed(links, MostCards, " · ")}";
    }

    private static string? Wins(IReadOnlyList<SharedCheckIn> wins) => wins.Count == 0
        ? null
        : $"🎉 **To celebrate**\n{Listed([.. wins.Select(win => $"{Name(win)}: {Markdown.Quote(Excerpt.Of(win.Win, LongestWin))}")], MostWins, "\n")}";

    private static string Listed(List<string> items, int most, string separator) => items.Count <= most
        ? string.Join(separator, items)
        : $"{string.Join(separator, items.Take(most))}{separator}and {items.Count - most} more";

    private static string Name(SharedCheckIn checkIn) => Markdown.Escape(Excerpt.Of(checkIn.DisplayName, LongestName));
}
