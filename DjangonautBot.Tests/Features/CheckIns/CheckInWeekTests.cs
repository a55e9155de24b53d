using DjangonautBot.Features.CheckIns;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.CheckIns;

internal sealed class CheckInWeekTests
{
    private static readonly ProgramCalendar Calendar = new(new LocalDate(2026, 3, 2), DateTimeZone.Utc, 8);

    [TestCase(3, null, 3, TestName = "Without a week it is this one")]
    [TestCase(3, 3, 3, TestName = "This week may be named")]
    [TestCase(3, 1, 1, TestName = "An earlier week may be given")]
    [TestCase(20, null, 8, TestName = "After landing it is the last one")]
    [TestCase(20, 2, 2, TestName = "After landing too, an earlier week may be given")]
    public void A_week_that_has_begun_is_open(int current, int? wanted, int expected) =>
        Assert.That(Resolve(current, wanted), Is.EqualTo(new CheckInWeek.Open(expected)));

    [Test]
    public void A_week_to_come_begins_when_it_begins() =>
        Assert.That(Resolve(3, 4), Is.EqualTo(new CheckInWeek.StillToCome(4)));

    [TestCase(0, null)]
    [TestCase(0, 1)]
    [TestCase(-5, 4)]
    public void Before_week_1_check_ins_have_not_begun(int current, int? wanted) =>
        Assert.That(Resolve(current, wanted), Is.EqualTo(new CheckInWeek.BeforeTheFirst()));

    [TestCase(3, 0)]
    [TestCase(3, 9)]
    [TestCase(20, 9)]
    [TestCase(0, 9)]
    public void A_week_that_the_program_does_not_have_is_not_in_it(int current, int wanted) =>
        Assert.That(Resolve(current, wanted), Is.EqualTo(new CheckInWeek.NotInTheProgram(8)));

    [Rule]
    public void Whatever_is_open_has_begun(ProgramCalendar calendar, LocalDate today, int wanted)
    {
        var now = calendar.Zone.AtStartOfDay(today).ToInstant();

        if (CheckInWeek.Resolve(calendar, now, wanted % 60) is CheckInWeek.Open(var week))
        {
            Assert.That((week, calendar.Start(week) <= now), Is.EqualTo((wanted % 60, true)));
        }
    }

    private static CheckInWeek Resolve(int current, int? wanted) =>
        CheckInWeek.Resolve(Calendar, Calendar.Start(current) + Duration.FromDays(2), wanted);
}
