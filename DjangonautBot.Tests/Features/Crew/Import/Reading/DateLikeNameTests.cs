using DjangonautBot.Features.Crew.Import.Reading;

namespace DjangonautBot.Tests.Features.Crew.Import.Reading;

/// <summary>Names of teams that spreadsheets take for dates, and what they make of them.</summary>
internal sealed class DateLikeNameTests
{
    [TestCase("3-4")]
    [TestCase("1/2")]
    [TestCase("Jun-7")]
    [TestCase("MAR1")]
    [TestCase("4-Mar")]
    [TestCase("04. Mrz")]
    [TestCase("2026-03-04")]
    [TestCase("03/04/2026")]
    [TestCase("2026-03-04 00:00:00")]
    [TestCase("7 June 2026")]
    [TestCase("Août-26")]
    [TestCase("46085")]
    public void A_date_is_recognized(string name) => Assert.That(DateLikeName.IsMatch(name), Is.True);

    [TestCase("Mars")]
    [TestCase("May")]
    [TestCase("Team 7")]
    [TestCase("Pluto 2")]
    [TestCase("Marble 3")]
    [TestCase("4-ever")]
    [TestCase("R2-D2")]
    [TestCase("42")]
    public void Another_name_is_none(string name) => Assert.That(DateLikeName.IsMatch(name), Is.False);
}
