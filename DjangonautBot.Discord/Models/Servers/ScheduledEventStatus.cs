namespace DjangonautBot.Discord.Models;

/// <summary>Status of a scheduled event.</summary>
public enum ScheduledEventStatus
{
    Scheduled = 1,
    Active = 2,
    Completed = 3,
    Canceled = 4,
}
