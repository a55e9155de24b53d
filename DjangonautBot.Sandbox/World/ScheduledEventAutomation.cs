namespace DjangonautBot.Sandbox;

/// <summary>Decides which status Discord gives to a scheduled event by itself.</summary>
/// <remarks>
/// https://discord.com/developers/docs/resources/guild-scheduled-event#guild-scheduled-event-status-update-automation
/// </remarks>
internal static class ScheduledEventAutomation
{
    /// <summary>Time after the start at which an event that has not begun is cancelled; documented as "on the order of hours".</summary>
    public static readonly TimeSpan LapseAfter = TimeSpan.FromHours(3);

    /// <summary>Time for which the voice channel of an active event can be empty; documented as "on the order of minutes".</summary>
    public static readonly TimeSpan EndAfterEmpty = TimeSpan.FromMinutes(5);

    /// <returns>The next status; null if the event stays as it is.</returns>
    public static SandboxScheduledEventStatus? Next(SandboxScheduledEvent scheduled, DateTimeOffset now) => scheduled.Status switch
    {
        SandboxScheduledEventStatus.Scheduled when scheduled.IsExternal && now >= scheduled.Start => SandboxScheduledEventStatus.Active,
        SandboxScheduledEventStatus.Scheduled when now >= scheduled.Start + LapseAfter => SandboxScheduledEventStatus.Canceled,
        SandboxScheduledEventStatus.Active when now >= EndOf(scheduled) => SandboxScheduledEventStatus.Completed,
        _ => null,
    };

    private static DateTimeOffset? EndOf(SandboxScheduledEvent active) =>
        active.IsExternal ? active.End : active.EmptySince + EndAfterEmpty;
}
