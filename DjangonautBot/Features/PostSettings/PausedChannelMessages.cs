using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Texts of the notice that a channel's posts are paused.</summary>
internal static class PausedChannelMessages
{
    public const string TriedAgain =
        "🛰️ I am trying again now. What waited comes in a moment if it works; `/cohort status` shows what I still need.";

    /// <param name="isThere">Whether the bot can see the channel.</param>
    /// <param name="missing">Missing permissions, by the names that Discord shows.</param>
    public static OutgoingMessage Tell(Cohort cohort, Snowflake channelId, bool isThere, IReadOnlyList<string> missing) =>
        new(
            AllowedMentions.None,
            $"""
            🛰️ **{Markdown.Escape(cohort.Name)}:** I cannot post in <#{channelId}> at the moment, so what I have for it waits.
            {Advice(isThere, missing)} Then I go on by myself, and nothing is lost.
            """,
            Components: [new ActionRow(new TryAgainButton(cohort.CohortId).TryAgain)]);

    private static string Advice(bool isThere, IReadOnlyList<string> missing) =>
        (isThere, missing) switch
        {
            (false, _) =>
                "I do not see this channel. Please let me in (*View Channel*), or choose another one with `/team edit` or `/schedule "
                    + "channels`.",
            (_, []) => "Please look at my permissions there; `/cohort status` shows what I need.",
            _ => $"Please grant me there: *{string.Join("*, *", missing)}*.",
        };
}
