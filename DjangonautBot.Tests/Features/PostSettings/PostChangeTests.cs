using DjangonautBot.Features.PostSettings;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.PostSettings;

internal sealed class PostChangeTests
{
    private static readonly PostChange Day = new(IsoDayOfWeek.Friday, Time: null, HoursBefore: null);
    private static readonly PostChange Time = new(Day: null, new LocalTime(8, 0), HoursBefore: null);
    private static readonly PostChange Hours = new(Day: null, Time: null, HoursBefore: 3);

    [TestCase(RecurringPost.Week, true, true, false)]
    [TestCase(RecurringPost.Summary, true, true, false)]
    [TestCase(RecurringPost.Digest, true, true, false)]
    [TestCase(RecurringPost.OneOnOnes, true, true, false)]
    [TestCase(RecurringPost.Questions, false, true, false)]
    [TestCase(RecurringPost.Reminder, false, false, true)]
    [TestCase(RecurringPost.Brief, false, false, true)]
    [TestCase(RecurringPost.Standup, false, false, true)]
    [TestCase(RecurringPost.Debrief, false, false, false)]
    public void Only_what_fits_a_post_can_be_set(RecurringPost post, bool day, bool time, bool hours) =>
        Assert.That((Day.Fits(post), Time.Fits(post), Hours.Fits(post)), Is.EqualTo((day, time, hours)));

    [Test]
    public void What_is_not_given_stays()
    {
        var setting = new PostSetting { Post = RecurringPost.Week, IsOn = false, Day = IsoDayOfWeek.Tuesday };

        Assert.That(Time.ApplyTo(setting), Is.EqualTo(setting with { Time = new LocalTime(8, 0) }));
    }

    [Rule]
    public void Every_setting_survives_the_way_through_a_buttons_id(ProgramPlan plan) =>
        Assert.That(
            plan.Settings.Select(setting => PostSettingArguments.Read(PostSettingArguments.Write(setting))), Is.EqualTo(plan.Settings));

    [TestCase(new long[] { })]
    [TestCase(new long[] { 99, 1, 0, 0, 0 })]
    [TestCase(new long[] { 0, 2, 0, 0, 0 })]
    [TestCase(new long[] { 0, 1, 8, 0, 0 })]
    [TestCase(new long[] { 0, 1, 0, 1441, 0 })]
    [TestCase(new long[] { 0, 1, 0, 0, 73 })]
    public void Numbers_that_are_no_setting_are_not_read(long[] numbers) => Assert.That(PostSettingArguments.Read(numbers), Is.Null);
}
