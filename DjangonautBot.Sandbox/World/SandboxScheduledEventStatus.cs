namespace DjangonautBot.Sandbox;

/// <summary>Status of a scheduled event, with Discord's numbers.</summary>
/// <remarks>
/// https://discord.com/developers/docs/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-status
/// </remarks>
public enum SandboxScheduledEventStatus
{
    Scheduled = 1,
    Active = 2,
    Completed = 3,
    Canceled = 4,
}
