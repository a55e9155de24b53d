using DjangonautBot.Sandbox;
using NodaTime;

namespace DjangonautBot.Hosting.Demo;

/// <summary>
/// Lets the demo people live through weeks 1 and 2, so that there is something to look back on: check-ins, a question with its answer,
/// stand-ups, turns and paces. The demo begins in the past for it, and ends in the present.
/// </summary>
internal sealed class DemoPast(DemoCohort demo, DemoCalendar calendar, TimeTravel travel)
{
    /// <summary>Number of weeks before the present one.</summary>
    public const int Weeks = 2;

    private const string EverybodyCame = "Everybody came";

    private static readonly LocalTime FirstMorning = new(9, 30);

    private readonly DemoBehavior _behavior = new(demo);

    /// <summary>Returns the instant of the Captain's first command: a Monday, two weeks before the week of the present.</summary>
    public static Instant BeginsAt(Instant present)
    {
        var zone = DemoCohort.TimeZone;
        var monday = present.InZone(zone).Date.PlusDays(1).Previous(IsoDayOfWeek.Monday).PlusWeeks(-Weeks);
        return monday.At(FirstMorning).InZoneLeniently(zone).ToInstant();
    }

    /// <summary>Lives through the weeks.</summary>
    public async Task LiveAsync(CancellationToken cancellationToken)
    {
        for (var week = 1; week <= Weeks; week++)
        {
            await MoveToAsync(week, IsoDayOfWeek.Tuesday, new LocalTime(10, 20), cancellationToken);
            foreach (var (person, index) in demo.Djangonauts.Select((person, index) => (person, index)))
            {
                await DemoBehavior.ActAsync(person, week, index, cancellationToken);
            }

            await MoveToAsync(week, IsoDayOfWeek.Thursday, new LocalTime(19, 0), cancellationToken);
            await DemoBehavior.TryAsync(() => NoteAttendanceAsync(week), cancellationToken);
            await MoveToAsync(week, IsoDayOfWeek.Friday, new LocalTime(12, 0), cancellationToken);
            await _behavior.EndWeekAsync(week, cancellationToken);
        }
    }

    private async Task<Outcome> NoteAttendanceAsync(int week)
    {
        var asked = await demo.Captain.RunAsync("standup attendance", ("week", week));
        return asked.Message is { } menu ? await demo.Captain.PressAsync(menu, EverybodyCame) : asked;
    }

    // Waits first, so that posts bear the time at which they were asked for.
    private async Task MoveToAsync(int week, IsoDayOfWeek day, LocalTime time, CancellationToken cancellationToken)
    {
        await travel.WaitForPostsAsync(cancellationToken);
        travel.MoveTo(calendar.Cohort!.Calendar.At(week, day, time));
    }
}
