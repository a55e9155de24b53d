using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Summaries;

/// <summary>A channel in which a week is summed up. Whoever reads there decides what the summary holds.</summary>
internal sealed record SummaryChannel(RecurringPost Post, Snowflake ChannelId)
{
    public Visibility Visibility => ReadersOf(Post);

    public static Visibility ReadersOf(RecurringPost post) => post == RecurringPost.Summary ? Visibility.Team : Visibility.Others;

    /// <summary>The team's channel, or the one for summaries if there is such a channel besides.</summary>
    public static SummaryChannel? Find(RecurringPost post, Cohort cohort, Team team) =>
        post switch
        {
            RecurringPost.Summary => new SummaryChannel(post, team.ChannelId),
            RecurringPost.Counts when cohort.SummaryChannelId is { } channelId && channelId != team.ChannelId => new SummaryChannel(
                post,
                channelId),
            _ => null,
        };
}
