using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Features.Cohorts.Changes;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Cohorts.Changes;

internal sealed class CohortChangeMessagesTests
{
    private static readonly Cohort Long = SampleCohorts.Cohort(1, new LocalDate(2026, 3, 2), weeks: 52) with
    {
        Name = new string('*', 80),
        Breaks = [.. Enumerable.Range(1, 51).Select(week => new LocalDate(2026, 3, 2).PlusWeeks(2 * week))],
    };

    private static readonly Cohort Short = new CalendarChange.Reschedule(Long.StartsOn, Long.TimeZone, 1).ApplyTo(Long);

    [Test]
    public void However_much_moves_the_preview_keeps_Discords_limits()
    {
        var at = Long.Calendar.Start(1);
        var plannedMoves = Enumerable
            .Range(1, 52)
            .SelectMany(week =>
                new[] { RecurringPost.Brief, (RecurringPost?)null }.Select(post => new PlannedMove(
                    post,
                    new string('*', 50),
                    week,
                    at,
                    at)))
            .ToList();

        var asked = CohortChangeMessages.Ask(
            new CohortChangePreview(new CalendarChange.AddBreak(Long.StartsOn), Long, Short, plannedMoves),
            ["changed the goal"],
            isOutdated: true);

        Assert.That(DiscordLimits.Complaints(asked), Is.Empty);
        Assert.That(asked.Texts().Skip(1), Has.Exactly(2).EndsWith("and 47 more"));
    }

    [Test]
    public void However_much_changed_the_answer_keeps_Discords_limits() =>
        Assert.That(
            Excerpt.Length(CohortChangeMessages.Changed(Long, Short).Content), Is.LessThanOrEqualTo(OutgoingMessage.MaxContentLength));

    [Test]
    public void A_day_that_stands_in_a_button_is_read_back()
    {
        var asked = CohortChangeMessages.Ask(
            new CohortChangePreview(new CalendarChange.AddBreak(new LocalDate(2026, 4, 6)), Long, Short, []),
            renamed: [],
            isOutdated: false);

        var button = asked.Buttons()[0];
        var day = DjangonautBot.Interactions.Routes.CustomId.Parse(button.CustomId!)!.Arguments[0];

        Assert.That(DayNumber.Read(day), Is.EqualTo(new LocalDate(2026, 4, 6)));
    }
}
