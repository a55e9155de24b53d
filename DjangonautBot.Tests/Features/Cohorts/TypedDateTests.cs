using DjangonautBot.Features.Cohorts;
using DjangonautBot.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Tests.Features.Cohorts;

internal sealed class StartDateTests
{
    // A Wednesday.
    private static readonly LocalDate Today = new(2026, 3, 18);

    [TestCase("2026-03-02", "2026-03-02")]
    [TestCase(" 2026-03-02 ", "2026-03-02")]
    [TestCase("today", "2026-03-18")]
    [TestCase("Tomorrow", "2026-03-19")]
    [TestCase("monday", "2026-03-23")]
    [TestCase("next Monday", "2026-03-23")]
    [TestCase("WEDNESDAY", "2026-03-25")]
    [TestCase("next  friday", "2026-03-20")]
    public void A_date_is_read_as_people_write_it(string text, string expected) =>
        Assert.That(StartDate.Parse(text, Today), Is.EqualTo(LocalDatePattern.Iso.Parse(expected).Value));

    [TestCase("")]
    [TestCase("soon")]
    [TestCase("next")]
    [TestCase("next week")]
    [TestCase("none")]
    [TestCase("2026-02-30")]
    [TestCase("02/03/2026")]
    [TestCase("3", TestName = "A number names no day")]
    [TestCase("next 1", TestName = "A number after next names no day")]
    [TestCase("monday,tuesday", TestName = "Two days are not one")]
    [TestCase("9999-12-31", TestName = "A year that no calendar reaches")]
    [TestCase("0026-03-02", TestName = "A year of which the first digits are wrong")]
    public void What_is_not_a_date_is_not_read(string text) => Assert.That(StartDate.Parse(text, Today), Is.Null);

    [Rule]
    public void Each_day_is_read_back(LocalDate date) =>
        Assert.That(StartDate.Parse(LocalDatePattern.Iso.Format(date), date.PlusDays(-30)), Is.EqualTo(date));

    [Rule]
    public void A_day_of_the_week_is_the_next_one_after_today(LocalDate today)
    {
        foreach (var day in Enum.GetValues<IsoDayOfWeek>()[1..])
        {
            var read = StartDate.Parse($"next {day}", today)!.Value;
            Assert.That((read.DayOfWeek, Period.DaysBetween(today, read)), Is.EqualTo((day, Period.DaysBetween(today, today.Next(day)))));
        }
    }
}
