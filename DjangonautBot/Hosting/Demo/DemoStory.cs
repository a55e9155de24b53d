using DjangonautBot.Sandbox;
using NodaTime;

namespace DjangonautBot.Hosting.Demo;

/// <summary>
/// Lets the demo people live through the rest of the program, each at their own time of the week; one of them asked for reminders.
/// </summary>
/// <param name="pace">Real time between two things that happen; with 300 ms, eight weeks take about half a minute.</param>
internal sealed class DemoStory(SandboxWorld world, DemoCohort demo, DemoCalendar calendar, TimeProvider timeProvider, TimeSpan pace)
{
    private const string RemindMe = "Remind me";

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    // Somebody may have switched a fault on, so that nothing comes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly DemoLife _life = new(demo);

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
                await DemoLife.LiveAsync(person, week, index, cancellationToken);
                await PauseAsync(cancellationToken);
            }

            await _life.LookAfterAsync(week, cancellationToken);
            await WaitUntilAsync(calendar.NextMonday, cancellationToken);
        }
    }

    // Whoever checks in on the day of the stand-up has said nothing yet on the day before.
    private async Task AskForRemindersAsync(CancellationToken cancellationToken)
    {
        if (demo.TeamChannel.Messages.LastOrDefault(message => message.Buttons.Any(button => button.Label == RemindMe)) is { } opening)
        {
            await DemoLife.TryAsync(() => demo.Djangonauts[2].PressAsync(opening, RemindMe), cancellationToken);
        }
    }

    // Nothing that is due on the way is passed by: each post comes at its own time, and in order.
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
        MoveTo(instant);
        var begin = timeProvider.GetTimestamp();
        while (calendar.IsPostDue && timeProvider.GetElapsedTime(begin) < Patience)
        {
            await Task.Delay(Glance, timeProvider, cancellationToken);
        }

        await PauseAsync(cancellationToken);
    }

    private Task PauseAsync(CancellationToken cancellationToken) => Task.Delay(pace, timeProvider, cancellationToken);

    // Never back: who watches may have moved the clock meanwhile.
    private void MoveTo(Instant instant)
    {
        if (instant > calendar.Now)
        {
            world.Clock.MoveTo(instant.ToDateTimeOffset());
        }
    }
}
