using DjangonautBot.Features.Cohorts.Retention;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Cohorts.Retention;

internal sealed class RetentionPolicyTests
{
    private static readonly Instant End = Instant.FromUtc(2026, 4, 26, 22, 0);

    [Test]
    public void Ninety_days_after_the_end_it_is_deleted_and_a_week_before_that_told()
    {
        Assert.That(RetentionPolicy.NoticeAt(End, 90), Is.EqualTo(Instant.FromUtc(2026, 7, 18, 22, 0)));
        Assert.That(
            RetentionPolicy.DeletionAt(End, 90, RetentionPolicy.NoticeAt(End, 90)), Is.EqualTo(Instant.FromUtc(2026, 7, 25, 22, 0)));
    }

    [Rule]
    public void However_late_they_are_told_Captains_have_a_week(ushort hours, byte days)
    {
        var kept = RetentionPolicy.FewestDays + days;
        var told = RetentionPolicy.NoticeAt(End, kept) + Duration.FromHours(hours);

        Assert.That(RetentionPolicy.DeletionAt(End, kept, told) - told, Is.GreaterThanOrEqualTo(RetentionPolicy.NoticePeriod));
    }

    [Rule]
    public void Nothing_is_deleted_before_its_time(ushort hours, byte days)
    {
        var kept = RetentionPolicy.FewestDays + days;
        var told = RetentionPolicy.NoticeAt(End, kept) - Duration.FromHours(hours);

        Assert.That(RetentionPolicy.DeletionAt(End, kept, told) - End, Is.GreaterThanOrEqualTo(Duration.FromDays(kept)));
    }
}
