using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Texts of <c>/schedule channels</c>.</summary>
internal static class ChannelMessages
{
    /// <summary>Placeholder in a custom id for no channel.</summary>
    public const long NoChannel = 0;

    public static string Mention(Snowflake? channelId) => channelId is { } id ? $"<#{id}>" : "none";

    /// <summary>Shows the channels, with a button to clear each.</summary>
    /// <param name="findMissing">Function that finds the missing permissions in a channel.</param>
    public static OutgoingMessage Show(Cohort cohort, Func<Cohort, Snowflake, IReadOnlyList<string>> findMissing) => new(
        AllowedMentions.None,
        $"""
        📍 **Where posts go**, besides the teams' channels
        {string.Join('\n', CohortChannels.Uses.Select(use => $"{Title(use)}: {Place(cohort, use)}{Missing(cohort, use, findMissing)}"))}
        """,
        Components: PostSettingsMessages.Buttons(CohortChannels.Uses
            .Where(use => cohort.Channel(use) is not null)
            .Select(use => Button(cohort, $"Clear {PostSettingsMessages.OptionOf(use)}", use, null))));

    /// <summary>Shows the result of a change, with buttons to undo it.</summary>
    public static OutgoingMessage Set(Cohort before, Cohort now, Func<Cohort, Snowflake, IReadOnlyList<string>> findMissing)
    {
        var changed = CohortChannels.Uses.Where(use => before.Channel(use) != now.Channel(use)).ToList();
        if (changed.Count == 0)
        {
            return Show(now, findMissing);
        }

        var lines = changed.Select(use =>
            $"📍 {Title(use)}: {Mention(before.Channel(use))} → {Place(now, use)}{Missing(now, use, findMissing)}");
        return new OutgoingMessage(
            AllowedMentions.None,
            string.Join('\n', lines),
            Components: PostSettingsMessages.Buttons(
                changed.Select(use => Button(now, $"Put {PostSettingsMessages.OptionOf(use)} back", use, before.Channel(use)))));
    }

    private static string Title(ChannelUse use) => use switch
    {
        ChannelUse.Summary => "**Summaries** (counts and wins, for everybody)",
        ChannelUse.Wins => "**Wins** (for everybody)",
        ChannelUse.Navigators => "**Navigators**",
        ChannelUse.Captains => "**Captains**",
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, null),
    };

    private static string Place(Cohort cohort, ChannelUse use) => (cohort.Channel(use), use) switch
    {
        ({ } channelId, _) => Mention(channelId),
        (_, ChannelUse.Summary) => "none, so each summary goes to its team's channel only",
        (_, ChannelUse.Wins) => "none, so wins go to the team's channel",
        (_, ChannelUse.Navigators) => "none, so posts for Navigators go to the facilitator as a direct message",
        _ => "none, so posts for Captains are not made",
    };

    private static string Missing(Cohort cohort, ChannelUse use, Func<Cohort, Snowflake, IReadOnlyList<string>> findMissing) =>
        cohort.Channel(use) is { } channelId && findMissing(cohort, channelId) is { Count: > 0 } names
            ? $"\n-# 🔑 To post there I still need: {string.Join(" · ", names.Select(name => $"*{name}*"))}."
            : "";

    private static Button Button(Cohort cohort, string label, ChannelUse use, Snowflake? channelId) => new(
        ButtonStyle.Secondary,
        label,
        new CustomId(PostSettingsMessages.ChannelRoute, cohort.CohortId, (long)use, (long?)channelId?.Value ?? NoChannel).ToString());
}
