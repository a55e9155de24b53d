using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Outbox.Failures;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Texts about messages that were set aside.</summary>
internal static class SetAsideMessages
{
    private const int LongestList = 600;

    public static OutgoingMessage Tell(Cohort cohort, IReadOnlyList<SetAsideCount> counts) =>
        new(
            AllowedMentions.None,
            $"""
            📦 **{Markdown.Escape(cohort.Name)}:** Discord did not take this from me, however often I tried, so I set it aside:
            {Describe(counts)}.
            Everything else goes on, and nothing is lost. Please press *Try again* in a while; if it does not help, tell whoever runs me.
            """,
            Components: [new ActionRow(new TryAgainButton(cohort.CohortId).TryAgain)]);

    /// <summary>Lists how many messages are set aside for which channel.</summary>
    public static string Describe(IReadOnlyList<SetAsideCount> counts) => AsManyAsFit.Join(
        counts.Select(count => count.ChannelId is { } channelId
            ? $"{Numbers.Of(count.Count, "message")} for <#{channelId}>"
            : Numbers.Of(count.Count, "direct message")),
        ", ",
        LongestList);
}
