using NodaTime;

namespace DjangonautBot.Hosting.Demo;

/// <summary>
/// Plays the rest of the program with the demo people, each at their own time of the week, and one of them with reminders; and then what
/// is left to come in other servers.
/// </summary>
/// <param name="pace">Real time between two events; with 300 ms, eight weeks take about half a minute.</param>
internal sealed class DemoPlayback(
    DemoCohort demo, DemoCalendar calendar, TimeTravel travel, TimeProvider timeProvider, TimeSpan pace)
{
    private const string RemindMe = "Remind me";

    private readonly DemoBehavior _life = new(demo);

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        await AskForRemindersAsync(cancellationToken);
        while (calendar.Cohort is { } cohort && cohort.IsUnderWay(calendar.Now))
        {
            var week = cohort.Calendar.WeekAt(calendar.Now);
            foreach (var (person, index) in demo.Djangonauts.Select((person, index) => (person, index)))
            {
                await WaitUntilAsync(
                    cohort.Calendar.At(week, IsoDayOfWeek.Tuesday + (index % 5), new LocalTime(9 + index, 20)),
                    cancellationToken);
                await DemoBehavior.ActAsync(person, week, index, cancellationToken);
                await PauseAsync(cancellationToken);
            }

            await _life.EndWeekAsync(week, cancellationToken);
            await WaitUntilAsync(calendar.NextMonday, cancellationToken);
        }

        while (calendar.NextEvent is { } next)
        {
            await WaitUntilAsync(next, cancellationToken);
        }
    }

    // A person who checks in on the day of the stand-up has not checked in yet on the day before.
    private async Task AskForRemindersAsync(CancellationToken cancellationToken)
    {
        if (demo.TeamChannel.Messages.LastOrDefault(message => message.Buttons.Any(button => button.Label == RemindMe)) is { } opening)
        {
            await DemoBehavior.TryAsync(() => demo.Djangonauts[2].PressAsync(opening, RemindMe), cancellationToken);
        }
    }

    // Stops at each due time on the way, so that each post is sent at its own time, and in order.
    private async Task WaitUntilAsync(Instant instant, CancellationToken cancellationToken)
    {
        while (calendar.NextDue is { } due && due < instant)
        {
            await MoveToAsync(due, cancellationToken);
        }

        await MoveToAsync(instant, cancellationToken);
    }

    private async Task MoveToAsync(Instant instant, CancellationToken cancellationToken)
    {
        travel.MoveTo(instant);
        await travel.WaitForPostsAsync(cancellationToken);
        await PauseAsync(cancellationToken);
    }

    private Task PauseAsync(CancellationToken cancellationToken) => Task.Delay(pace, timeProvider, cancellationToken);
}
