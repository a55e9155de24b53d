using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Summaries;

/// <summary>On Sunday evening the team's channel gets the texts that the team may read, and counts of all others.</summary>
internal sealed class SummaryTests : LongConversation
{
    [Test]
    public async Task On_Sunday_evening_the_week_is_summed_up_for_the_team()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide", (Labels.Win, "My *first* PR, @everyone!"));
        await Bilal.RunAsync("quiet");
        var card = await WaitForCardAsync("Read the guide");
        var quiet = await WaitForCardAsync("A quiet week");

        await LiveUntilAsync("2026-03-22 18:00");

        var summary = TeamChannel.Messages[^1];
        Assert.Multiple(() =>
        {
            Assert.That(summary.Text, Is.EqualTo(
                $"""
                ### 🌌 Week 3 of 8 in team Pluto
                ▰▰ 2 of 2 checked in, one of them with a quiet week
                **[Ada](https://discord.com/channels/{Server.Id}/{card.Channel.Id}/{card.Id})** Read the guide
                **[Bilal](https://discord.com/channels/{Server.Id}/{quiet.Channel.Id}/{quiet.Id})** 🌙 a quiet week
                **🎉 To celebrate**
                **Ada** My \*first\* PR, \@everyone!
                -# Thank you for this week. Rest well! 🌙
                """));
            Assert.That(summary.PingedUsers.Concat(summary.PingedRoles), Is.Empty);
        });
    }

    [Test]
    public async Task A_private_check_in_is_only_counted()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Between us", (Labels.Win, "A secret"), (Labels.For, Labels.MyGuides));

        await LiveUntilAsync("2026-03-22 18:00");

        var summary = TeamChannel.Messages[^1].Text;
        Assert.That(summary, Does.Contain("▰▱ 1 of 2 checked in").And.Contain("🔒 1 check-in for Navigators and Captains only"));
        Assert.That(summary, Does.Not.Contain("Ada").And.Not.Contain("secret").And.Not.Contain("🎉"));
    }

    [Test]
    public async Task A_win_that_is_shared_or_taken_back_later_comes_and_goes()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        await LiveUntilAsync("2026-03-22 18:00");
        var summary = TeamChannel.Messages[^1];

        await Ada.PressAsync((await Ada.RunAsync("win", ("text", "My first review"))).Message!, "Share");
        await World.WaitUntilAsync(() => summary.Text.Contains("My first review", StringComparison.Ordinal), Cancellation);
        await World.WaitUntilAsync(() => Cards("My first review").Any(CanBeTakenBack), Cancellation);
        await Ada.PressAsync(Cards("My first review").Single(CanBeTakenBack), "Take back");

        await World.WaitUntilAsync(() => Cards("My first review").Count == 0, Cancellation);

        static bool CanBeTakenBack(SandboxMessage message) => message.Buttons.Any(button => button.Label == "Take back");
    }

    [Test]
    public async Task A_week_without_any_check_in_is_left_in_peace()
    {
        await SetUpCohortAsync();

        await LiveUntilAsync("2026-03-22 19:00");

        Assert.That(Cards("🌌"), Is.Empty);
    }

    [Test]
    public async Task Where_there_is_a_channel_for_summaries_it_gets_the_counts()
    {
        await SetUpCohortAsync();
        var summaries = await NameSummaryChannelAsync();
        await CheckInAsync(Ada, "Read the guide", (Labels.Win, "Not to be shared"));

        await LiveUntilAsync("2026-03-22 18:00");

        Assert.That(summaries.Messages.Single().Text, Is.EqualTo("### 🌌 Week 3 of 8 in team Pluto\n▰▱ 1 of 2 checked in"));
        Assert.That(Cards("🌌").Single().Text, Does.Contain("Read the guide").And.Contain("Not to be shared"));
    }

    [Test]
    public async Task A_channel_for_summaries_that_is_not_set_any_more_gets_nothing()
    {
        await SetUpCohortAsync();
        var summaries = await NameSummaryChannelAsync();
        await CheckInAsync(Ada, "Read the guide");
        await LiveUntilAsync("2026-03-21 12:00");

        await Captain.PressAsync((await Captain.RunAsync("schedule channels")).Message!, "Clear summary");
        await LiveUntilAsync("2026-03-22 19:00");

        Assert.That(summaries.Messages, Is.Empty);
        Assert.That(Cards("🌌"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Counts_are_off_with_the_summary()
    {
        await SetUpCohortAsync();
        var summaries = await NameSummaryChannelAsync();
        await CheckInAsync(Ada, "Read the guide");

        await Captain.RunAsync("schedule off", ("post", "summary"));
        await LiveUntilAsync("2026-03-22 19:00");

        Assert.That(summaries.Messages.Concat(Cards("🌌")), Is.Empty);
    }

    [Test]
    public async Task A_check_in_that_changes_afterwards_changes_what_stands()
    {
        await SetUpCohortAsync();
        var summaries = await NameSummaryChannelAsync();
        await CheckInAsync(Ada, "Read the guide");
        await LiveUntilAsync("2026-03-22 18:00");

        await CheckInAsync(Ada, "Read all of it", (Labels.For, Labels.MyGuides));
        await CheckInAsync(Bilal, "Helped Ada");
        await LiveUntilAsync("2026-03-22 18:30");

        Assert.That(Cards("🌌").Single().Text, Does.Contain("Helped Ada").And.Contain("▰▰ 2 of 2").And.Not.Contain("Read"));
        Assert.That(summaries.Messages.Single().Text, Does.Contain("▰▰ 2 of 2"));
    }

    [Test]
    public async Task A_long_summary_stands_in_full_in_its_file()
    {
        await SetUpCohortAsync();
        var text = string.Join(' ', Enumerable.Range(1, 200).Select(number => $"word{number}"));
        await CheckInAsync(Ada, text);

        await LiveUntilAsync("2026-03-22 18:00");

        var summary = Cards("🌌").Single();
        Assert.That(summary.Text, Does.Contain("word1 ").And.Contain("…").And.Contain("📎").And.Not.Contain("word200"));
        Assert.That(summary.Files.Single().Text, Does.Contain(text));
    }

    [Test]
    public async Task Without_the_right_to_attach_files_it_is_posted_all_the_same()
    {
        const ulong AttachFiles = 1UL << 15;
        await SetUpCohortAsync();
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: AttachFiles);
        await CheckInAsync(Ada, new string('x', 1000));

        await LiveUntilAsync("2026-03-22 18:00");

        Assert.That(Cards("🌌").Single().Files, Is.Empty);
        Assert.That(Cards("🌌").Single().Text, Does.Not.Contain("📎"));
    }

    private async Task<SandboxChannel> NameSummaryChannelAsync()
    {
        var summaries = Server.AddChannel("summaries");
        await Captain.RunAsync("schedule channels", ("summary", summaries));
        return summaries;
    }
}
