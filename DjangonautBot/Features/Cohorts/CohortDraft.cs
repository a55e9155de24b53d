using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Request to start a cohort.</summary>
public sealed record CohortDraft(
    Snowflake GuildId, string Name, string? Goal, LocalDate StartsOn, DateTimeZone TimeZone, int Weeks)
{
    /// <summary>Earlier cohort of the server whose set-up it begins with; null to begin with nothing.</summary>
    public CohortId? Like { get; init; }

    public ProgramCalendar Calendar => new(StartsOn, TimeZone, Weeks);

    /// <summary>Determines whether another cohort that is not closed has weeks in common with this one, both from week 0 on.</summary>
    public bool Overlaps(Cohort other) => other.OverlapsWith(Calendar);

    /// <summary>Finds the first Monday, from its own week 1 on, on which it could start without overlapping other cohorts.</summary>
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
