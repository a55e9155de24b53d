using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>Channel for questions to Navigators.</summary>
internal static class NavigatorsChannel
{
    /// <summary>The Navigators' own channel, or the team's if none is set.</summary>
    public static Snowflake Of(Cohort cohort, Team team) => cohort.NavigatorsChannelId ?? team.ChannelId;
}
