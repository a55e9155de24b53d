using DjangonautBot.Features.Captains;
using DjangonautBot.Tests.Support;
using FsCheck;
using NodaTime;

namespace DjangonautBot.Tests.Features.Captains;

internal sealed class DigestSpanTests
{
    private static readonly Instant Sunday = Instant.FromUtc(2026, 3, 22, 17, 30);

    [Rule]
    public void A_question_is_told_of_in_one_digest_unless_the_last_comes_before(PositiveInt[] hoursBetween, PositiveInt hours)
    {
        var digests = hoursBetween.Aggregate(new List<Instant> { Sunday }, (all, later) =>
            [.. all, all[^1] + Duration.FromHours(later.Get)]);
        var askedAt = Sunday + Duration.FromHours(hours.Get - 100);

        var told = digests
            .Prepend(DigestSpan.Beginning)
            .Zip(digests, (since, until) => new DigestSpan(since, until))
            .Count(span => span.Announces(askedAt));

        Assert.That(told, Is.EqualTo(askedAt + Duration.FromHours(48) <= digests[^1] ? 1 : 0));
    }

    [TestCase(-48 * 60, true)]
    [TestCase((-48 * 60) + 1, false)]
    [TestCase(-9 * 24 * 60, false)]
    [TestCase((-9 * 24 * 60) + 1, true)]
    public void It_is_the_first_digest_after_48_hours(int minutes, bool isTold) =>
        Assert.That(
            new DigestSpan(Sunday - Duration.FromDays(7), Sunday).Announces(Sunday + Duration.FromMinutes(minutes)),
            Is.EqualTo(isTold));
}
