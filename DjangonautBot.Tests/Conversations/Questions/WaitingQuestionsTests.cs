using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Questions;

/// <summary>Questions that have waited for two days are announced at 10:00, each once.</summary>
internal sealed class WaitingQuestionsTests : LongConversation
{
    private SandboxChannel _navigators = null!;

    [SetUp]
    public async Task SetUpChannelAsync()
    {
        await SetUpCohortAsync();
        _navigators = Server.AddChannel("navigators");
        await Captain.RunAsync("schedule channels", ("navigators", _navigators));
    }

    // Asked on Wednesday at 11:00 in Amsterdam.
    [Test]
    public async Task It_is_told_on_the_first_morning_after_two_days_and_never_again()
    {
        await AskAsync(Ada, "Why?");

        await LiveUntilAsync("2026-03-20 10:30");
        var early = _navigators.Messages.Count;
        await LiveUntilAsync("2026-03-24 12:00");

        Assert.Multiple(() =>
        {
            Assert.That(early, Is.Zero, "two days are over at 11:00");
            Assert.That(
                _navigators.Messages.Single().Text,
                Is.EqualTo("⏳ A question in *Pluto* has been waiting for two days. Even a first thought helps."));
            Assert.That(_navigators.Messages.Single().CreatedAt.Day, Is.EqualTo(21));
        });
    }

    [Test]
    public async Task Each_day_tells_of_its_own()
    {
        await AskAsync(Ada, "Why?");
        await LiveUntilAsync("2026-03-19 09:00");
        await AskAsync(Ada, "How?");
        await AskAsync(Bilal, "When?");
        await LiveUntilAsync("2026-03-19 15:00");
        await AskAsync(Bilal, "Where?");

        await LiveUntilAsync("2026-03-25 12:00");

        Assert.That(
            _navigators.Messages.Select(message => message.Text.Split(" in ")[0]), Is.EqualTo(["⏳ 3 questions", "⏳ A question"]));
    }

    [Test]
    public async Task What_was_answered_by_then_is_not_told()
    {
        await AskAsync(Ada, "Why?");
        await LiveUntilAsync("2026-03-20 10:30");
        await Ada.PressAsync(TeamChannel.Messages.Single(message => message.Text.Contains("Why?", StringComparison.Ordinal)), "Settled");

        await LiveUntilAsync("2026-03-24 12:00");

        Assert.That(_navigators.Messages, Is.Empty);
    }

    [Test]
    public async Task It_opens_for_those_who_may_see_it()
    {
        await AskAsync(Ada, "Why?");
        await LiveUntilAsync("2026-03-21 10:30");

        var opened = await Navigator.PressAsync(_navigators.Messages.Single(), "Open");

        Assert.That(opened.Ephemeral);
        Assert.That(opened.Text, Does.StartWith("### ❓ Open questions").And.Contain("> Why?"));
    }

    [Test]
    public async Task Without_a_Navigators_channel_the_facilitator_is_told()
    {
        await Bot.Database.WriteAsync(transaction => transaction.Execute("update cohort set navigators_channel_id = null"), Cancellation);
        await AskAsync(Ada, "Why?");

        await LiveUntilAsync("2026-03-21 10:30");

        Assert.That(
            Navigator
                .DirectMessages!.Messages.Where(message => message.Text.StartsWith("⏳ A question in *Pluto*", StringComparison.Ordinal))
                .ToList(),
            Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_anonymous_one_to_Navigators_is_told_of_once_without_its_team()
    {
        await Ada.RunAsync("ask", ("question", "Why?"), ("to", "The Navigators"), ("anonymous", true));

        await LiveUntilAsync("2026-03-25 12:00");

        Assert.That(
            _navigators.Messages.Select(message => message.Text).Where(text => text.StartsWith('⏳')),
            Is.EqualTo(["⏳ An anonymous question has been waiting for two days. Even a first thought helps."]));
    }

    [Test]
    public async Task Without_a_Navigators_channel_somebody_who_may_read_an_anonymous_one_is_told()
    {
        await Bot.Database.WriteAsync(transaction => transaction.Execute("update cohort set navigators_channel_id = null"), Cancellation);
        await Ada.RunAsync("ask", ("question", "Why?"), ("to", "The Navigators"), ("anonymous", true));

        await LiveUntilAsync("2026-03-21 10:30");

        var told = Navigator.DirectMessages!.Messages.Single(message => message.Text.StartsWith('⏳'));
        Assert.That((await Navigator.PressAsync(told, "Open")).Text, Does.Contain("> Why?"));
    }

    // Notices that were due while nothing could be posted come on the next morning.
    [Test]
    public async Task A_morning_on_which_the_bot_was_down_loses_none()
    {
        await AskAsync(Ada, "Why?");
        await LiveUntilAsync("2026-03-21 09:00");
        World.Clock.Advance(TimeSpan.FromHours(20));

        await LiveUntilAsync("2026-03-23 12:00");

        Assert.That(_navigators.Messages.Single().Text, Does.StartWith("⏳ A question"));
    }

    private static Task<Outcome> AskAsync(Person person, string words) => person.RunAsync("ask", ("question", words));
}
