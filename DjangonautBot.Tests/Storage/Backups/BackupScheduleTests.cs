using DjangonautBot.Storage.Backups;
using NodaTime;

namespace DjangonautBot.Tests.Storage.Backups;

internal sealed class BackupScheduleTests
{
    private static readonly Instant Night = Instant.FromUtc(2026, 3, 18, 3, 17);

    [TestCase(-1, ExpectedResult = false)]
    [TestCase(0, ExpectedResult = true)]
    [TestCase(600, ExpectedResult = true)]
    public bool It_is_due_at_night_and_until_it_is_made(int minutesAfterNight) =>
        BackupSchedule.IsDue(Night + Duration.FromMinutes(minutesAfterNight), Night - Duration.FromHours(20), failedAt: null);

    [Test]
    public void One_that_was_made_at_night_is_enough_until_the_next() =>
        Assert.That(
            new[] { 0, 23, 24 }.Select(hours => BackupSchedule.IsDue(Night + Duration.FromHours(hours), Night, failedAt: null)),
            Is.EqualTo([false, false, true]));

    [Test]
    public void Where_there_is_none_it_is_due_at_once() =>
        Assert.That(BackupSchedule.IsDue(Night - Duration.FromMinutes(1), latest: null, failedAt: null), Is.True);

    [TestCase(59, ExpectedResult = false)]
    [TestCase(60, ExpectedResult = true)]
    [TestCase(-5, ExpectedResult = true, Description = "The clock was set back.")]
    public bool One_that_came_to_nothing_is_tried_again_in_an_hour(int minutesSince) =>
        BackupSchedule.IsDue(Night, latest: null, Night - Duration.FromMinutes(minutesSince));
}
