using DjangonautBot.Features.OneOnOnes;
using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Tests.Features.OneOnOnes;

internal sealed class OneOnOneRoundTests
{
    [TestCase(8, -3, "weeks 2 and 3")]
    [TestCase(8, 1, "weeks 2 and 3")]
    [TestCase(8, 3, "weeks 2 and 3")]
    [TestCase(8, 4, "weeks 4 and 5")]
    [TestCase(8, 8, "week 8")]
    [TestCase(8, 20, "week 8")]
    [TestCase(7, 9, "weeks 6 and 7")]
    [TestCase(1, 1, null)]
    public void A_week_belongs_to_a_round(int weeks, int week, string? round) =>
        Assert.That(
            OneOnOneRound.Of(new ProgramCalendar(new LocalDate(2026, 3, 2), DateTimeZone.Utc, weeks), week)?.ToString(),
            Is.EqualTo(round));
}
