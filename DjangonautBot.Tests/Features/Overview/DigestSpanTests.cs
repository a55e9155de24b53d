using DjangonautBot.Features.Overview;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Tests.Support;
using FsCheck;
using NodaTime;

namespace DjangonautBot.Tests.Features.Overview;

internal sealed class DigestSpanTests
{
    [Rule]
    public void A_question_is_told_of_in_one_digest_unless_the_program_ends_before(
        ProgramCalendar calendar, IsoDayOfWeek day, LocalTime time, PositiveInt hours)
    {
        if (day == IsoDayOfWeek.None) return;
        var timing = new PostTiming.Weekly(day, time);
        var askedAt = calendar.Start(0) + Duration.FromHours(hours.Get * 7);
        var lastDigest = calendar.At(calendar.Weeks, day, time);

        var digests = Enumerable.Range(1, calendar.Weeks).Count(week => DigestSpan.Of(calendar, timing, week).Tells(askedAt));

        Assert.That(digests, Is.EqualTo(askedAt + Duration.FromHours(48) <= lastDigest ? 1 : 0));
    }

    // Sunday 22 March 2026, 18:30 in Amsterdam.
    [TestCase(20, 18, 30, 3)]
    [TestCase(20, 18, 31, 4)]
    [TestCase(13, 18, 31, 3)]
    public void It_is_the_first_digest_after_48_hours(int day, int hour, int minute, int week)
    {
        var calendar = new ProgramCalendar(new LocalDate(2026, 3, 2), DateTimeZoneProviders.Tzdb["Europe/Amsterdam"], 8);
        var timing = (PostTiming.Weekly)PostDefaults.TimingOf(RecurringPost.Digest);
        var askedAt = calendar.At(new LocalDate(2026, 3, day), new LocalTime(hour, minute));

        Assert.That(DigestSpan.Of(calendar, timing, week).Tells(askedAt), Is.True);
    }
}
