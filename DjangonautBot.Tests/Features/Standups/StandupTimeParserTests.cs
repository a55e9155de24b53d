using DjangonautBot.Features.Standups;
using NodaTime;

namespace DjangonautBot.Tests.Features.Standups;

internal sealed class StandupTimeParserTests
{
    private static readonly LocalDate Monday = new(2026, 3, 16);

    [TestCase("17:00", 19, 17, 0)]
    [TestCase("5 pm", 19, 17, 0)]
    [TestCase("Friday 17:30", 20, 17, 30)]
    [TestCase("fri 5 pm", 20, 17, 0)]
    [TestCase("٢٠٢٦-٠٣-٢٠ ١٧:٠٠", 20, 17, 0)]
    [TestCase("Friday noon", 20, 12, 0)]
    [TestCase("Mon, 9", 16, 9, 0)]
    [TestCase("  sunday   6:30 p.m. ", 22, 18, 30)]
    [TestCase("2026-03-18 10:00", 18, 10, 0)]
    public void A_time_is_read_as_people_write_it(string typed, int day, int hour, int minute) => Assert.That(
        StandupTimeParser.Parse(typed, Monday, IsoDayOfWeek.Thursday), Is.EqualTo(new LocalDateTime(2026, 3, day, hour, minute)));

    [TestCase("soon")]
    [TestCase("fr 17:00")]
    [TestCase("Friday")]
    [TestCase("Friday at five")]
    [TestCase("2026-03-23 10:00", Description = "the week after")]
    [TestCase("none 17:00")]
    public void What_is_no_time_in_that_week_is_not_guessed(string typed) =>
        Assert.That(StandupTimeParser.Parse(typed, Monday, IsoDayOfWeek.Thursday), Is.Null);
}
