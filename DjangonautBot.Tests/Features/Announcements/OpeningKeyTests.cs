using DjangonautBot.Features.Announcements.WeeklyTexts;

namespace DjangonautBot.Tests.Features.Announcements;

/// <summary>In a program of any length each week has its place, and the program's text for it.</summary>
internal sealed class OpeningKeyTests
{
    private static readonly IReadOnlyList<int> Lengths = [.. Enumerable.Range(1, 52)];

    [TestCase(8, new[] { "Hello", "First", "Middle", "Middle", "Halfway", "Middle", "Middle", "Middle", "Last" })]
    [TestCase(1, new[] { "Hello", "Last" })]
    [TestCase(2, new[] { "Hello", "First", "Last" })]
    [TestCase(3, new[] { "Hello", "First", "Halfway", "Last" })]
    [TestCase(4, new[] { "Hello", "First", "Halfway", "Middle", "Last" })]
    public void Each_week_has_its_place(int weeks, string[] places) =>
        Assert.That(Enumerable.Range(0, weeks + 1).Select(week => $"{OpeningKey.Of(week, weeks).Place}"), Is.EqualTo(places));

    [Test]
    public void Each_week_is_found_by_its_own_key_and_by_no_other() =>
        Assert.That(
            from weeks in Lengths
            from week in Enumerable.Range(0, weeks + 1)
            where !OpeningKey.Of(week, weeks).WeeksIn(weeks).SequenceEqual([week])
            select (week, weeks),
            Is.Empty);

    [Test]
    public void From_three_weeks_on_exactly_one_asks_about_the_pace_and_the_last_looks_ahead() =>
        Assert.Multiple(() =>
        {
            foreach (var weeks in Lengths)
            {
                var texts = Enumerable.Range(0, weeks + 1).Select(week => DefaultTexts.Of(week, weeks)).ToList();
                Assert.That(texts.Count(text => text.Contains("your pace", StringComparison.Ordinal)), Is.EqualTo(weeks >= 3 ? 1 : 0));
                Assert.That(texts[^1], Does.StartWith("The last week!"));
            }
        });

    [Test]
    public void The_text_for_all_weeks_between_is_for_all_that_have_no_place_of_their_own() =>
        Assert.That(OpeningKey.AllMiddleWeeks.WeeksIn(8), Is.EqualTo([2, 3, 5, 6, 7]));
}
