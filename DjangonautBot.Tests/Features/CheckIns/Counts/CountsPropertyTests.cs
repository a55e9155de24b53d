using System.Globalization;

namespace DjangonautBot.Tests.Features.CheckIns.Counts;

/// <summary>
/// Whatever happens in the crew, all views show the same numbers, and those of past weeks never change. <c>COUNTS_TEST_SEED</c> repeats
/// a run.
/// </summary>
internal sealed class CountsPropertyTests
{
    private const int Stories = 3;
    private const int Events = 60;

    [Test]
    public async Task All_views_agree_and_past_weeks_never_change()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("COUNTS_TEST_SEED"), CultureInfo.InvariantCulture, out var number)
            ? number
            : Random.Shared.Next();
        await TestContext.Out.WriteLineAsync($"Seed {seed}");
        for (var story = 0; story < Stories; story++)
        {
            await PlayAsync(new Random(seed + story), $"seed {seed}");
        }
    }

    private static async Task PlayAsync(Random random, string seed)
    {
        using var story = new CountsStory(random);
        await story.BeginAsync();
        List<string> told = [seed];
        var before = AllNumbers.Of(story);
        for (var each = 0; each < Events; each++)
        {
            var past = story.Cohort.Calendar.WeekAt(story.Now) - 1;
            var (what, isCheckIn) = await story.GoOnAsync();
            told.Add(what);
            before = Check(before, isCheckIn ? 0 : past);
        }

        // What somebody does after a cohort was closed changes nothing, and neither does the end of its texts.
        await story.CloseAsync();
        told.Add("closed");
        before = Check(before, before.Weeks);
        for (var each = 0; each < Events / 3; each++)
        {
            var (what, isCheckIn) = await story.GoOnAsync();
            told.Add(what);
            before = Check(before, isCheckIn ? 0 : before.Weeks);
        }

        await story.ExpireAsync();
        told.Add("expired");
        Check(before, before.Weeks);

        AllNumbers Check(AllNumbers earlier, int past)
        {
            var now = AllNumbers.Of(story);
            Assert.That(now.ChangedSince(earlier, past), Is.Empty, () => string.Join('\n', told));
            Assert.That(now.Contradictions(), Is.Empty, () => string.Join('\n', told));
            return now;
        }
    }
}
