using DjangonautBot.Sandbox.Validation;
using static DjangonautBot.Tests.Sandbox.Validation.Limit;

namespace DjangonautBot.Tests.Sandbox.Validation;

internal sealed class ThreadRulesTests
{
    private static IEnumerable<Limit> Limits =>
    [
        new("name", 100, 101, "name BASE_TYPE_BAD_LENGTH", n => new { name = Text(n), type = 11 }),
        new("name's least", 1, 0, "name BASE_TYPE_BAD_LENGTH", n => new { name = Text(n), type = 11 }),
        new("archive after", 10_080, 10_081, "auto_archive_duration BASE_TYPE_CHOICES", n => new { name = "x", auto_archive_duration = n }),
        new("slow mode", 21_600, 21_601, "rate_limit_per_user NUMBER_TYPE_MAX", n => new { name = "x", rate_limit_per_user = n }),
        new("type", 12, 13, "type BASE_TYPE_CHOICES", n => new { name = "x", type = n }),
    ];

    [TestCaseSource(nameof(Limits))]
    public void What_is_at_the_limit_is_started(Limit limit) => Assert.That(Check(limit.Body(limit.Allowed)), Is.Empty);

    [TestCaseSource(nameof(Limits))]
    public void What_goes_beyond_the_limit_is_refused(Limit limit) =>
        Assert.That(Check(limit.Body(limit.TooFar)), Is.EqualTo([limit.Refused]));

    [TestCase(true)]
    [TestCase(false)]
    public void A_thread_needs_a_name(bool fromMessage) =>
        Assert.That(Check(new { }, fromMessage), Is.EqualTo(["name BASE_TYPE_REQUIRED"]));

    [TestCase(60)]
    [TestCase(1440)]
    [TestCase(4320)]
    [TestCase(10_080)]
    public void A_thread_is_archived_after_one_of_four_times(int minutes) =>
        Assert.That(Check(new { name = "x", auto_archive_duration = minutes }, fromMessage: true), Is.Empty);

    private static string[] Check(object body, bool fromMessage = false) =>
        ValidationErrors.About(body, (json, errors) => ThreadRules.Check(json, errors, fromMessage));
}
