using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Wins;

/// <summary>The channels in which a shared win is read, besides the team's summary of the week.</summary>
/// <param name="Post">Where it stands by itself.</param>
/// <param name="Summaries">Where each team's week is summed up for everybody who reads there, if anywhere.</param>
internal sealed record WinChannels(Snowflake Post, Snowflake? Summaries)
{
    /// <summary>As numbers, for the button that says yes to them.</summary>
    public IReadOnlyList<long> Arguments => [(long)Post.Value, (long)(Summaries?.Value ?? 0)];

    public static WinChannels Of(Cohort cohort, Team team) => new(
        cohort.WinsChannelId ?? team.ChannelId, cohort.SummaryChannelId == team.ChannelId ? null : cohort.SummaryChannelId);
}
