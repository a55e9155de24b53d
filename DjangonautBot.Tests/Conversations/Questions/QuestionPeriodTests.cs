using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Questions;

/// <summary>Questions are brought up outside the program's weeks, too, until two weeks after landing; then none are taken.</summary>
internal sealed class QuestionPeriodTests : LongConversation
{
    private const string LastQuestions = "2026-05-10 22:00";
    private const string TwoWeeksAfterLanding = "2026-05-11 08:00";

    private SandboxChannel _navigators = null!;

    [SetUp]
    public async Task SetUpChannelAsync()
    {
        await SetUpCohortAsync();
        _navigators = Server.AddChannel("navigators");
        await Captain.RunAsync("schedule channels", ("navigators", _navigators));
    }

    [Test]
    public async Task In_a_break_it_is_told()
    {
        var change = await Captain.RunAsync("cohort break add", ("week_of", "2026-03-23"));
        await Captain.PressAsync(change.Message!, "Yes, change it");
        await LiveUntilAsync("2026-03-23 12:00");
        await Ada.RunAsync("ask", ("question", "Why?"));

        await LiveUntilAsync("2026-04-01 12:00");

        Assert.That(_navigators.Messages.Select(message => message.CreatedAt.Day), Is.EqualTo([26]));
        Assert.That(_navigators.Messages.Single().Text, Does.StartWith("⏳ A question in *Pluto* has been waiting"));
    }

    [Test]
    public async Task After_landing_it_is_told()
    {
        await LiveUntilAsync("2026-04-28 12:00");
        await Ada.RunAsync("ask", ("question", "Why?"));

        await LiveUntilAsync("2026-05-20 12:00");

        Assert.That(
            _navigators.Messages.Select(message => (message.CreatedAt.Month, message.CreatedAt.Day)), Is.EqualTo([(5, 1)]));
    }

    [Test]
    public async Task Without_a_Navigators_channel_the_last_facilitator_is_told()
    {
        await Bot.Database.WriteAsync(transaction => transaction.Execute("update cohort set navigators_channel_id = null"), Cancellation);
        await LiveUntilAsync("2026-04-28 12:00");
        await Ada.RunAsync("ask", ("question", "Why?"), ("to", "The Navigators"));

        await LiveUntilAsync("2026-05-04 12:00");

        Assert.That(
            (Navigator.DirectMessages?.Messages ?? []).Select(message => message.Text),
            Has.One.StartsWith("⏳ A question in *Pluto* has been waiting"));
    }

    [Test]
    public async Task What_was_taken_on_the_last_evening_is_told()
    {
        await LiveUntilAsync(LastQuestions);
        await Ada.RunAsync("ask", ("question", "Why?"));

        await LiveUntilAsync("2026-05-20 12:00");

        Assert.That(_navigators.Messages.Select(message => message.CreatedAt.Day), Is.EqualTo([13]));
    }

    [Test]
    public async Task Two_weeks_after_landing_no_question_is_taken_and_the_words_come_back()
    {
        await LiveUntilAsync(LastQuestions);
        var opened = await Ada.RunAsync("ask");
        await LiveUntilAsync(TwoWeeksAfterLanding);
        var before = TeamChannel.Messages.Count;

        var declined = await Ada.RunAsync("ask", ("question", "Is anybody still here?"));
        var declinedForm = await opened.Form!.SubmitAsync(("What would you like to ask?", "Hello?"));
        var withoutForm = await Ada.RunAsync("ask");

        Assert.Multiple(() =>
        {
            Assert.That(declined.Text, Does.StartWith("🛬 *Session 6* landed <t:").And.Contain("Is anybody still here?"));
            Assert.That(declinedForm.Text, Does.StartWith("🛬 *Session 6* landed").And.Contain("Hello?"));
            Assert.That(withoutForm.Form, Is.Null, "nobody should type for nothing");
            Assert.That(TeamChannel.Messages, Has.Count.EqualTo(before));
        });
    }

    [Test]
    public async Task Two_weeks_after_landing_a_check_in_does_not_offer_to_ask()
    {
        await LiveUntilAsync(TwoWeeksAfterLanding);
        var opened = await Ada.RunAsync("checkin", ("week", 8));

        var saved = await opened.Form!.SubmitAsync((Labels.WorkedOn, "Tests"), (Labels.Stuck, "A fixture"));

        Assert.That(saved.Text, Does.Not.Contain("Would you like to ask"));
    }
}
