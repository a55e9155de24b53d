using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Maps a cohort's channels to their uses.</summary>
internal static class CohortChannels
{
    public static IReadOnlyList<ChannelUse> Uses { get; } = Enum.GetValues<ChannelUse>();

    public static Snowflake? Channel(this Cohort cohort, ChannelUse use) => use switch
    {
        ChannelUse.Summary => cohort.SummaryChannelId,
        ChannelUse.Wins => cohort.WinsChannelId,
        ChannelUse.Navigators => cohort.NavigatorsChannelId,
        ChannelUse.Captains => cohort.CaptainsChannelId,
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, null),
    };

    public static Cohort With(this Cohort cohort, ChannelUse use, Snowflake? channelId) => use switch
    {
        ChannelUse.Summary => cohort with { SummaryChannelId = channelId },
        ChannelUse.Wins => cohort with { WinsChannelId = channelId },
        ChannelUse.Navigators => cohort with { NavigatorsChannelId = channelId },
        ChannelUse.Captains => cohort with { CaptainsChannelId = channelId },
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, null),
    };
}

/// <summary>Use of a channel that Captains set.</summary>
internal enum ChannelUse
{
    Summary,
    Wins,
    Navigators,
    Captains,
}
