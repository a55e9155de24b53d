namespace DjangonautBot.Discord.Models;

/// <summary>After how many quiet minutes a thread is archived; Discord knows these four only.</summary>
public enum ThreadArchiveAfter
{
    OneHour = 60,
    OneDay = 1440,
    ThreeDays = 4320,
    OneWeek = 10080,
}
