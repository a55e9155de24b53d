using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Teams.Times;

/// <summary>Time of the week at which a team could meet.</summary>
/// <param name="At">Day and time in the cohort's zone.</param>
/// <param name="Next">First of the meetings that there would be.</param>
/// <param name="NotFor">People in whose day it does not lie in every week to come, in their order.</param>
/// <param name="Margin">Least time, of all others and all weeks, between the meeting and the nearer end of the day.</param>
internal sealed record SuitableTime(WeekTime At, Instant Next, IReadOnlyList<TeamMate> NotFor, Duration Margin)
{
    private const int MinutesInHour = 60;

    /// <summary>Steps between two times, in minutes: zones differ by half hours.</summary>
    public const int Step = 30;

    /// <summary>Minutes from the beginning of Monday.</summary>
    public int MinuteOfWeek =>
        (((((int)At.Day - 1) * NodaConstants.HoursPerDay) + At.Time.Hour) * MinutesInHour) + At.Time.Minute;
}
