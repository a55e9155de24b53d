using DjangonautBot.Features.Me;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Counts;

/// <summary>A Djangonaut's week, counted in one team.</summary>
/// <param name="CheckIn">Null without a check-in.</param>
/// <param name="HasLeft">Whether the person was out of the server at the end of the week, and so counts as away.</param>
public sealed record CountedWeek(CrewId CrewId, TeamId TeamId, int Week, RecordedCheckIn? CheckIn, bool HasLeft)
{
    /// <summary>Determines the status of the week.</summary>
    /// <param name="absences">The person's absences.</param>
    public WeekStatus StatusWith(IEnumerable<Absence> absences, ProgramCalendar calendar) => this switch
    {
        { CheckIn.IsQuiet: true } => WeekStatus.Quiet,
        { CheckIn: not null } => WeekStatus.CheckedIn,
        { HasLeft: true } => WeekStatus.Away,
        _ when absences.Any(absence => absence.Touches(calendar.Monday(Week), calendar.Sunday(Week))) => WeekStatus.Away,
        _ => WeekStatus.Nothing,
    };
}
