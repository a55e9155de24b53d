using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Cohorts.History;

/// <summary>Texts of <c>/cohort history</c>.</summary>
internal static class HistoryMessages
{
    private const int LongestLine = 180;

    public static OutgoingMessage Latest(IReadOnlyList<HistoryEntry> entries) =>
        entries.Count == 0
            ? new OutgoingMessage(AllowedMentions.None, "🌱 Nobody has changed anything yet.")
            : new Card(null, FittingText.Items("### 📜 The latest changes", [.. entries.Select(Line)], "\n")).ToMessage();

    private static string Line(HistoryEntry entry) =>
        $"{Dates.Ago(entry.At)} {Who(entry.UserId)} {Excerpt.Of(entry.What, LongestLine)}";

    // The id of a person who had their data deleted is 0.
    private static string Who(Snowflake userId) => userId.Value == 0 ? "somebody" : $"<@{userId}>";
}
