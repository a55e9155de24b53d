using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.PostSettings.References;

/// <summary>Texts of the notice that channels are deleted, or that the bot lost rights in them.</summary>
internal static class PausedChannelMessages
{
    private const int LongestList = 1600;

    /// <param name="paused">Channel of the notice.</param>
    /// <param name="lost">All channels that are deleted or lack permissions; empty if Discord refused for another reason.</param>
    /// <param name="role">The bot's own role, if it has one.</param>
    public static OutgoingMessage Tell(Cohort cohort, Snowflake paused, IReadOnlyList<ChannelState> lost, Snowflake? role)
    {
        var lines = lost.Count > 0
            ? lost.Select(state => Describe(state, role))
            :
            [
                $"I cannot post in <#{paused}> at the moment, so what I have for it waits. Please look at my permissions there; "
                    + "`/cohort status` shows what I need.",
            ];
        return new OutgoingMessage(
            AllowedMentions.None,
            $"""
            🛰️ **{Markdown.Escape(cohort.Name)}:** {AsManyAsFit.Join(lines, "\n", LongestList)}
            Then I go on by myself, and nothing is lost.
            """,
            Components: [new ActionRow(new TryAgainButton(cohort.CohortId).TryAgain)]);
    }

    private static string Describe(ChannelState state, Snowflake? role)
    {
        var isPlace = state.References.Count > 0 && state.References.All(reference => reference.IsPlace);
        if (state.IsGone)
        {
            var what = isPlace ? "so its stand-ups get no event in Discord" : "so what I have for it waits";
            return $"Somebody deleted {state.Uses}, {what}. Please choose another one with "
                + $"{string.Join(" or ", state.References.Select(reference => reference.Remedy))}.";
        }

        var effect = isPlace ? $"I can make no events in <#{state.ChannelId}> at the moment."
            : state.MissingPermissions.Any(IsNeededToPost)
            ? $"I cannot post in <#{state.ChannelId}> at the moment, so what I have for it waits."
            : $"I cannot do everything in <#{state.ChannelId}> at the moment.";
        return $"{effect} {OwnEntry(state, role)}Please grant me there: *{string.Join("*, *", state.MissingPermissions)}*.";
    }

    private static string OwnEntry(ChannelState state, Snowflake? role) => state.LacksOwnEntry && role is { } roleId
        ? $"My role <@&{roleId}> is not among its permissions; another bot may have rewritten them. "
        : "";

    private static bool IsNeededToPost(string permission) =>
        permission is "View Channel" or "Send Messages" or "Embed Links" or "Read Message History";
}
