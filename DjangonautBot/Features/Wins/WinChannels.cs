using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Wins;

/// <summary>Channels in which a shared win appears, beside the team's summary of the week.</summary>
/// <param name="Post">Channel of the win's own post.</param>
/// <param name="Summaries">Channel for summaries of all teams; null if there is none beside the team's.</param>
internal sealed record WinChannels(Snowflake Post, Snowflake? Summaries)
{
    /// <summary>Channel ids as arguments of the button that accepts them.</summary>
    public IReadOnlyList<long> Arguments => [(long)Post.Value, (long)(Summaries?.Value ?? 0)];

    public static WinChannels Of(Cohort cohort, Team team) => new(
        cohort.WinsChannelId ?? team.ChannelId, cohort.SummaryChannelId == team.ChannelId ? null : cohort.SummaryChannelId);
}
