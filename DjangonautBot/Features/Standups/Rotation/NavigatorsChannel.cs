using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>Where Navigators are asked something.</summary>
internal static class NavigatorsChannel
{
    /// <summary>Their own channel, or where none was set, the team's.</summary>
    public static Snowflake Of(Cohort cohort, Team team) => cohort.NavigatorsChannelId ?? team.ChannelId;
}
