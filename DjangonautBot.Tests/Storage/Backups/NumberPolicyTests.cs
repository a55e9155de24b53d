using DjangonautBot.Storage.Backups;
using NodaTime;

namespace DjangonautBot.Tests.Storage.Backups;

internal sealed class NumberPolicyTests
{
    private static readonly Instant Midsummer = Instant.FromUtc(2026, 6, 21, 12, 0);

    [Test]
    public void Two_restores_of_one_backup_whose_databases_are_lost_give_no_number_twice()
    {
        var first = NumberPolicy.RaiseAbove(inBackup: 500, inReplaced: null, Midsummer);
        var given = first + (NumberPolicy.MostPerSecond * 3600);

        var second = NumberPolicy.RaiseAbove(inBackup: 500, inReplaced: null, Midsummer + Duration.FromHours(1));

        Assert.That(second, Is.GreaterThanOrEqualTo(given));
    }

    [TestCase(500, 20_000_000_000, ExpectedResult = true)]
    [TestCase(20_000_000_000, 500, ExpectedResult = true)]
    [TestCase(20_000_000_000, null, ExpectedResult = true)]
    public bool It_is_above_all_that_is_known(long inBackup, long? inReplaced) =>
        NumberPolicy.RaiseAbove(inBackup, inReplaced, Midsummer) > Math.Max(inBackup, inReplaced ?? 0);

    [Test]
    public void A_clock_that_stands_at_its_beginning_lowers_nothing() =>
        Assert.That(NumberPolicy.RaiseAbove(500, 700, Instant.FromUtc(1970, 1, 1, 0, 0)), Is.GreaterThan(700));

    // Three numbers of a custom id, its mark with a nonce, and the longest route.
    [Test]
    public void In_fifty_years_numbers_still_fit_into_a_nonce() =>
        Assert.That(
            $"{NumberPolicy.RaiseAbove(0, 0, Midsummer + Duration.FromDays(50 * 365))}-{long.MaxValue >> 20:x}",
            Has.Length.LessThanOrEqualTo(25));
}
