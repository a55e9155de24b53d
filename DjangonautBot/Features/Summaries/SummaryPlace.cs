using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;

namespace DjangonautBot.Features.Summaries;

/// <summary>A channel in which a week is summed up. Whoever reads there decides what the summary holds.</summary>
internal sealed record SummaryPlace(RecurringPost Post, Snowflake ChannelId)
{
    public Readers Readers => ReadersOf(Post);

    public static Readers ReadersOf(RecurringPost post) => post == RecurringPost.Summary ? Readers.Team : Readers.Others;

    /// <summary>The team's channel, or the one for summaries if there is such a channel besides.</summary>
    public static SummaryPlace? Find(RecurringPost post, Cohort cohort, Team team) => post switch
    {
        RecurringPost.Summary => new SummaryPlace(post, team.ChannelId),
        RecurringPost.Counts when cohort.SummaryChannelId is { } channelId && channelId != team.ChannelId => new SummaryPlace(post, channelId),
        _ => null,
    };
}
