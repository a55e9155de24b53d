using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>When a team meets in each week.</summary>
/// <param name="Exceptions">The stand-ups that are not at the usual day and time.</param>
public sealed record StandupTimes(ProgramCalendar Calendar, Team Team, IReadOnlyList<StandupException> Exceptions)
{
    /// <summary>When the team meets in a week, 1 or later; null if that stand-up is cancelled.</summary>
    public Instant? At(int week) => Find(week) is { } exception ? exception.MovedTo : UsuallyAt(week);

    /// <summary>When the team would meet in a week if nobody had changed it.</summary>
    public Instant UsuallyAt(int week) => Calendar.At(week, Team.StandupDay, Team.StandupTime);

    public StandupException? Find(int week) => Exceptions.FirstOrDefault(exception => exception.Week == week);

    /// <summary>Whether a week's stand-up has begun; a cancelled one counts as at its usual time.</summary>
    public bool IsPast(int week, Instant now) => (At(week) ?? UsuallyAt(week)) <= now;
}
