namespace DjangonautBot.Discord.Models;

/// <summary>Minutes of inactivity after which a thread is archived; Discord accepts these four only.</summary>
public enum ThreadArchiveAfter
{
    OneHour = 60,
    OneDay = 1440,
    ThreeDays = 4320,
    OneWeek = 10080,
}
