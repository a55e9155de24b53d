using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;

namespace DjangonautBot.Features.PostSettings.References;

/// <summary>Lists channels that are no settings of a cohort or team, but in which another feature has something to post.</summary>
public interface IReferredChannels
{
    IEnumerable<ReferredChannel> List(Cohort cohort);
}

/// <summary>A channel in which something is to be posted.</summary>
public sealed record ReferredChannel(Snowflake ChannelId, ChannelReference Reference);
