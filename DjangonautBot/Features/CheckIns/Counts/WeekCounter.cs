using DjangonautBot.Features.Crew;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.CheckIns.Counts;

/// <summary>
/// Decides whose week counts in which team; a pure function of its arguments. A week counts the Djangonauts as the crew stood at the
/// week's end, or stands while it runs; whoever checked in counts in the team where the check-in stands.
/// </summary>
internal static class WeekCounter
{
    /// <param name="weeks">Weeks to count.</param>
    /// <param name="now">Present time, or the time at which the cohort was closed.</param>
    public static IReadOnlyList<CountedWeek> Count(
        ProgramCalendar calendar,
        IEnumerable<int> weeks,
        Instant now,
        IReadOnlyList<HeldRole> roles,
        IReadOnlyList<RecordedCheckIn> checkIns,
        IReadOnlyList<ServerAbsence> serverAbsences)
    {
        var rolesOf = roles.ToLookup(role => role.CrewId);
        var checkInsOf = checkIns.ToLookup(checkIn => checkIn.CrewId);
        var people = rolesOf.Select(person => person.Key).Union(checkInsOf.Select(person => person.Key)).ToList();
        return
        [
            .. from week in weeks
               let at = At(calendar, week, now)
               from crewId in people
               let held = rolesOf[crewId].ToList()
               let checkIn = checkInsOf[crewId].FirstOrDefault(checkIn => checkIn.Week == week)
               let teamId = checkIn is null ? TeamAt(held, at) : IsDjangonauts(checkIn, held, at) ? checkIn.TeamId : (TeamId?)null
               where teamId is not null
               let hasLeft = serverAbsences.Any(absence => absence.CrewId == crewId && absence.Covers(at))
               select new CountedWeek(crewId, teamId.Value, week, checkIn, hasLeft),
        ];
    }

    /// <summary>Returns the time as of which the crew counts in a week: its last moment, or now while it runs.</summary>
    public static Instant At(ProgramCalendar calendar, int week, Instant now) =>
        Instant.Min(now, calendar.End(week) - Duration.FromMilliseconds(1));

    private static TeamId? TeamAt(IEnumerable<HeldRole> held, Instant at) =>
        held.FirstOrDefault(role => role.Role == CrewRole.Djangonaut && role.Covers(at))?.TeamId;

    // A person who was in no team at the week's end, because they left before or joined later, counts as what they were when they wrote.
    private static bool IsDjangonauts(RecordedCheckIn checkIn, IEnumerable<HeldRole> held, Instant at)
    {
        var known = held.Where(role => role.Covers(at)).ToList();
        return known.Count == 0 ? checkIn.WrittenAs == CrewRole.Djangonaut : known.Exists(role => role.Role == CrewRole.Djangonaut);
    }
}
