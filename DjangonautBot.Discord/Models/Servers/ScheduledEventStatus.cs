namespace DjangonautBot.Discord.Models;

/// <summary>Where a scheduled event is in its life.</summary>
public enum ScheduledEventStatus
{
    Scheduled = 1,
    Active = 2,
    Completed = 3,
    Canceled = 4,
}
