using DjangonautBot.Interactions.Text;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class TypedMomentTests
{
    // A Wednesday.
    private static readonly LocalDate Today = new(2026, 3, 18);

    [TestCase("2026-03-20 17:00", "2026-03-20T17:00:00")]
    [TestCase("friday 17:00", "2026-03-20T17:00:00")]
    [TestCase("Friday at 6 pm", "2026-03-20T18:00:00")]
    [TestCase("fri, 6:30 p.m.", "2026-03-20T18:30:00")]
    [TestCase("20 March 2026 9", "2026-03-20T09:00:00")]
    [TestCase("March 20, 9 am", "2026-03-20T09:00:00")]
    [TestCase("in 2 weeks noon", "2026-04-01T12:00:00")]
    [TestCase("tomorrow  9:30", "2026-03-19T09:30:00")]
    [TestCase("friday 3:00 night", "2026-03-20T03:00:00")]
    [TestCase("17:00", "2026-03-18T17:00:00", TestName = "A time alone is today's")]
    [TestCase("٢٠٢٦-٠٣-٢٠ ١٧:٠٠", "2026-03-20T17:00:00")]
    public void A_day_with_a_time_is_read(string typed, string moment) =>
        Assert.That(TypedMoment.Parse(typed, Today), Is.EqualTo(LocalDateTimePattern.ExtendedIso.Parse(moment).Value));

    [TestCase("friday")]
    [TestCase("20 March 2026")]
    [TestCase("02/03/2026 17:00", TestName = "People read it as different days")]
    [TestCase("friday 25:00")]
    [TestCase("soon")]
    [TestCase("")]
    public void Others_are_not(string typed) => Assert.That(TypedMoment.Parse(typed, Today), Is.Null);
}
