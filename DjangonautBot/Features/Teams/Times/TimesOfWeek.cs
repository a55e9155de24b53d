using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Teams.Times;

/// <summary>
/// Finds the times of the week that lie in people's day in every program week to come, whichever clock changes there are in between.
/// </summary>
internal static class TimesOfWeek
{
    private const int TimesOfDay = NodaConstants.MinutesPerDay / SuitableTime.Step;

    private static readonly IReadOnlyList<WeekTime> All =
    [
        .. from day in Enum.GetValues<IsoDayOfWeek>()
           where day != IsoDayOfWeek.None
           from step in Enumerable.Range(0, TimesOfDay)
           select new WeekTime(day, LocalTime.Midnight.PlusMinutes(step * SuitableTime.Step)),
    ];

    /// <summary>Evaluates each half hour of the week; none of them is left in a program that is over.</summary>
    /// <param name="minutes">Length of a stand-up.</param>
    /// <param name="people">At least one.</param>
    public static IReadOnlyList<SuitableTime> Find(ProgramCalendar calendar, int minutes, IReadOnlyList<TeamMate> people, Instant now)
    {
        var zones = people.Select(person => person.Zone).Distinct().ToList();
        return [.. All.Select(Evaluate).OfType<SuitableTime>()];

        SuitableTime? Evaluate(WeekTime time)
        {
            var starts = Enumerable.Range(1, calendar.Weeks)
                .Select(week => calendar.At(week, time.Day, time.Time))
                .Where(start => start > now)
                .ToList();
            return starts.Count == 0 ? null : Suit(time, starts);
        }

        SuitableTime Suit(WeekTime time, List<Instant> starts)
        {
            var length = Duration.FromMinutes(minutes);
            var margins = zones.ToDictionary(zone => zone, zone => starts.Min(start => DayHours.Margin(zone, start, length)));
            return new SuitableTime(
                time,
                starts[0],
                [.. people.Where(person => margins[person.Zone] < Duration.Zero)],
                margins.Values.Where(margin => margin >= Duration.Zero).DefaultIfEmpty(Duration.Zero).Min());
        }
    }
}
