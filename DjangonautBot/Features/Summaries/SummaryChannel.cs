using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Summaries;

/// <summary>Channel of a summary. Its readers determine the content of the summary.</summary>
internal sealed record SummaryChannel(RecurringPost Post, Snowflake ChannelId)
{
    public Visibility Visibility => VisibilityOf(Post);

    public static Visibility VisibilityOf(RecurringPost post) => post == RecurringPost.Summary ? Visibility.Team : Visibility.Others;

    /// <summary>Channel of a post: the team's, or the one for summaries; null without a channel for summaries beside the team's.</summary>
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
