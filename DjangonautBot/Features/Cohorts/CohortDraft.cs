using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>A cohort that somebody would like to start.</summary>
public sealed record CohortDraft(
    Snowflake GuildId, string Name, string? Goal, LocalDate StartsOn, DateTimeZone TimeZone, int Weeks)
{
    public ProgramCalendar Calendar => new(StartsOn, TimeZone, Weeks);

    /// <summary>Whether a cohort that is not closed has a program week, from its week 0 on, in common with this one.</summary>
    public bool Overlaps(Cohort other) => other.IsInTheWayOf(Calendar);

    /// <summary>The first Monday, from that of its own week 1 on, on which it could start without overlapping any of these.</summary>
    public LocalDate FirstFreeStart(IReadOnlyCollection<Cohort> others)
    {
        var monday = Calendar.Monday(1);
        while (others.Any((this with { StartsOn = monday }).Overlaps))
        {
            monday = monday.PlusWeeks(1);
        }

        return monday;
    }
}
