using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>Starts, completes or cancels a scheduled event.</summary>
internal sealed record WireEventStatus(ScheduledEventStatus Status);
