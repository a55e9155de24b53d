using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Conversations.Questions;

namespace DjangonautBot.Tests.Conversations.Faults;

/// <summary>What somebody submits again, because they read that something went wrong, is made once.</summary>
internal sealed class ResubmissionTests : QuestionConversation
{
    private const string Reply = "Squash them.";
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    [Test]
    public async Task A_question_that_is_asked_again_stands_once()
    {
        var first = await AskAsync(Ada);
        var again = await AskAsync(Ada);
        await SettleDownAsync();

        Assert.That(again.Text, Is.EqualTo(first.Text));
        Assert.That(Having(TeamChannel, Words), Has.Count.EqualTo(1));
        Assert.That(Count("select count(*) from question"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_anonymous_question_that_is_asked_again_stands_once()
    {
        await AskAsync(Ada, ("anonymous", true));
        await AskAsync(Ada, ("anonymous", true));

        Assert.That(Count("select count(*) from question"), Is.EqualTo(1));
    }

    [Test]
    public async Task After_ten_minutes_it_is_a_new_question()
    {
        await AskAsync(Ada);
        World.Clock.Advance(Within + TimeSpan.FromSeconds(1));
        await AskAsync(Ada);

        Assert.That(Count("select count(*) from question"), Is.EqualTo(2));
    }

    [Test]
    public async Task The_same_words_of_another_person_to_others_or_after_they_were_withdrawn_are_a_question_of_their_own()
    {
        await AskAsync(Ada);
        await AskAsync(Bilal);
        await AskAsync(Ada, ("to", "The Navigators"));
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute("update question set state = 'withdrawn' where question_id = 1"), Cancellation);
        await AskAsync(Ada);

        Assert.That(Count("select count(*) from question"), Is.EqualTo(4));
    }

    [Test]
    public async Task An_answer_that_is_sent_again_stands_once_and_the_asker_is_told_once()
    {
        var card = await AskTeamAsync(Ada);

        var first = await AnswerAsync(Bilal, card, Reply);
        var again = await AnswerAsync(Bilal, card, Reply);
        await AnswerAsync(Bilal, card, "Or begin anew.");
        await WaitForDirectAsync(Ada, "Or begin anew.");
        await SettleDownAsync();

        Assert.That(again.Text, Is.EqualTo(first.Text));
        Assert.That(Having(card.Thread!, Reply), Has.Count.EqualTo(1));
        Assert.That(Having(Ada.DirectMessages!, Reply), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_an_asker_adds_twice_stands_once()
    {
        var card = await AskTeamAsync(Ada);

        await AnswerAsync(Ada, card, Reply);
        await AnswerAsync(Ada, card, Reply);

        Assert.That(Count("select count(*) from answer"), Is.EqualTo(1));
    }

    [Test]
    public async Task Feedback_that_is_given_again_stands_once()
    {
        await CheckInAsync(Ada, "Read the guide");
        var card = await WaitForCardAsync("Read the guide");

        var first = await GiveFeedbackAsync(Bilal, card);
        var again = await GiveFeedbackAsync(Bilal, card);
        await GiveFeedbackAsync(Navigator, card);
        await SettleDownAsync();

        Assert.That(again.Text, Is.EqualTo(first.Text));
        Assert.That(Cards("Well done!"), Has.Count.EqualTo(2), "one of each person");
    }

    [Test]
    public async Task A_win_that_is_shared_again_stands_once()
    {
        var first = await ShareWinAsync();
        var again = await ShareWinAsync();
        await SettleDownAsync();

        Assert.That(again.Text, Is.EqualTo(first.Text));
        Assert.That(Having(TeamChannel, "🎉 Ada"), Has.Count.EqualTo(1));
    }

    private static async Task<Outcome> GiveFeedbackAsync(Person person, SandboxMessage card)
    {
        var opened = await person.PressAsync(card, "Give feedback");
        return await opened.Form!.SubmitAsync(("Your feedback", "Well done!"));
    }

    private async Task<Outcome> ShareWinAsync()
    {
        var preview = await Ada.RunAsync("win", ("text", "My first PR is merged"));
        return await Ada.PressAsync(preview.Message!, "Share");
    }
}
