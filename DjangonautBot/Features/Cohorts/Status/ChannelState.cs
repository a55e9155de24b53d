using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.Cohorts.Status;

/// <summary>How a channel was found.</summary>
/// <param name="Lacking">The permissions that lack, in Discord's words.</param>
internal sealed record ChannelState(Snowflake ChannelId, bool IsGone, IReadOnlyList<string> Lacking);
