using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Weeks;

/// <summary>The posts of eight weeks, with place, time and recipients, equal the approved ones.</summary>
internal sealed class EightWeeksTests : EightWeeks
{
    [TestCase("Amsterdam", "Europe/Amsterdam", "2026-03-02", TestName = "In Amsterdam, where summer begins")]
    [TestCase("NewYork", "America/New_York", "2026-10-12", TestName = "In New York, where winter begins")]
    [TestCase("Kolkata", "Asia/Kolkata", "2026-03-02", TestName = "In Kolkata, where clocks stay as they are")]
    [TestCase("Auckland", "Pacific/Auckland", "2026-03-02", TestName = "In Auckland, where summer ends")]
    [TestCase("LordHowe", "Australia/Lord_Howe", "2026-03-02", TestName = "On Lord Howe, where clocks change by half an hour")]
    public async Task Everything_is_posted_once_and_at_its_time(string name, string zone, string startsOn) =>
        Approved.Verify(name, await PlayAsync(zone, startsOn));
}
