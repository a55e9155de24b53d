using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Cohorts.History;

internal static class HistoryMessages
{
    private const int LongestLine = 180;

    public static OutgoingMessage Latest(IReadOnlyList<HistoryEntry> historyEntrys) =>
        historyEntrys.Count == 0
            ? new OutgoingMessage(AllowedMentions.None, "🌱 Nobody has changed anything yet.")
            : new OutgoingMessage(
                AllowedMentions.None,
                Embeds:
                [
                    new Embed(
                        Title: "📜 The latest changes",
                        Description: Excerpt.Of(string.Join('\n', historyEntrys.Select(Line)), Embed.MaxDescriptionLength)),
                ]);

    private static string Line(HistoryEntry historyEntry) =>
        $"{Dates.Ago(historyEntry.At)} {Who(historyEntry.UserId)} {Excerpt.Of(historyEntry.What, LongestLine)}";

    // Whoever had their data deleted has no id any more.
    private static string Who(Snowflake userId) => userId.Value == 0 ? "somebody" : $"<@{userId}>";
}
