using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>A cohort that somebody would like to start.</summary>
public sealed record CohortDraft(
    Snowflake GuildId, string Name, string? Goal, LocalDate StartsOn, DateTimeZone TimeZone, int Weeks)
{
    /// <summary>Whether a cohort that is not closed has a program week, from its week 0 on, in common with this one.</summary>
    public bool Overlaps(Cohort other)
    {
        var calendar = new ProgramCalendar(StartsOn, TimeZone, Weeks);
        return other.ClosedAt is null
            && calendar.Start(0) < other.Calendar.Landing
            && other.Calendar.Start(0) < calendar.Landing;
    }
}
