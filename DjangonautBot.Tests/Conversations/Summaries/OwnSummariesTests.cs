using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Summaries;

/// <summary>Posts that quote a person are rewritten or deleted when that person deletes their data.</summary>
internal sealed class OwnSummariesTests : LongConversation
{
    private const string Secret = "Xylophone";

    [Test]
    public async Task A_summary_loses_the_words_of_whoever_goes_and_a_brief_goes_with_them()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, $"{Secret} tuning", (Labels.Stuck, $"{Secret} is out of tune"));
        await CheckInAsync(Bilal, "Reading the guide");
        await LiveUntilAsync("2026-03-22 19:00");
        var summary = TeamChannel.Messages.Single(message => message.Text.Contains("Reading the guide", StringComparison.Ordinal));
        var brief = Navigator.DirectMessages!.Messages.Single(message => message.Text.Contains(Secret, StringComparison.Ordinal));

        var asked = await Ada.RunAsync("me delete");
        await Ada.PressAsync(asked.Message!, "Delete my data");
        await World.WaitUntilAsync(
            () => !summary.Text.Contains(Secret, StringComparison.Ordinal) && !Navigator.DirectMessages.Messages.Contains(brief),
            Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(summary.Text, Does.Contain("Reading the guide").And.Not.Contain("Ada"));
            Assert.That(Cards(Secret), Is.Empty);
            Assert.That(summary.Files.Select(file => file.Text), Is.All.Not.Contains(Secret));
            Assert.That(RawDatabase.Find(DatabasePath, Secret), Is.Empty);
        });
    }

    [Test]
    public async Task After_the_retention_too()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, $"{Secret} tuning", (Labels.Win, $"{Secret} sounds"));
        await LiveUntilAsync("2026-03-22 19:00");
        await ForgetAsync(noticed: "2026-03-31 12:00", forgotten: "2026-04-09 12:00");
        Assert.That(RawDatabase.Find(DatabasePath, Secret), Is.Empty);
        Assert.That(Cards(Secret), Has.Count.EqualTo(2), "card and summary");

        var asked = await Ada.RunAsync("me delete");
        await Ada.PressAsync(asked.Message!, "Delete my data");

        await World.WaitUntilAsync(() => Cards(Secret).Count == 0, Cancellation);
        Assert.That(Cards("Ada"), Is.Empty);
    }

    // The text in the channels is stored nowhere else any more, so that it cannot be rewritten.
    [Test]
    public async Task After_the_retention_what_others_wrote_stays()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, $"{Secret} tuning");
        await Bilal.RunAsync("ask", ("question", "Why does it loop?"));
        var question = await WaitForCardAsync("Why does it loop?");
        await Ada.PressAsync(question, "Me too");
        await (await Ada.PressAsync(question, "Answer")).Form!.SubmitAsync(("Your words", $"{Secret} does not"));
        await LiveUntilAsync("2026-03-25 12:00");
        await CheckInAsync(Bilal, "Reading the guide");
        await LiveUntilAsync("2026-03-29 19:00");
        var summary = TeamChannel.Messages.Single(message => message.Text.Contains("Reading the guide", StringComparison.Ordinal));
        await ForgetAsync(noticed: "2026-04-07 12:00", forgotten: "2026-04-16 12:00");

        var asked = await Ada.RunAsync("me delete");
        await Ada.PressAsync(asked.Message!, "Delete my data");
        await World.WaitUntilAsync(() => Cards(Secret).Count == 0, Cancellation);
        await LiveUntilAsync("2026-04-16 13:00");

        Assert.Multiple(() =>
        {
            Assert.That(summary.Text, Does.Contain("Reading the guide"));
            Assert.That(question.Text, Does.Contain("Why does it loop?"));
        });
    }

    private async Task ForgetAsync(string noticed, string forgotten)
    {
        await Captain.RunAsync("cohort retention", ("days", 14));
        var close = await Captain.RunAsync("cohort close");
        await Captain.PressAsync(close.Message!, "Yes, close it");
        await LiveUntilAsync(noticed);
        await WaitForNoticeAsync("are deleted");
        await LiveUntilAsync(forgotten);
        await WaitForNoticeAsync("were deleted");
    }

    // Nobody is Captain but by managing the server, so that its owner is notified.
    private Task WaitForNoticeAsync(string words) =>
        World.WaitUntilAsync(
            () =>
                Server.Owner.DirectMessages?.Messages.Any(message =>
                    message.Text.Contains($"its texts {words}", StringComparison.Ordinal)) == true,
            Cancellation);
}
