namespace DjangonautBot.Tests.Conversations.Questions;

/// <summary>A question is marked as settled, by its asker or by somebody else.</summary>
internal sealed class SettledQuestionTests : QuestionConversation
{
    [Test]
    public async Task The_asker_or_whoever_may_answer_settles_it([Values] bool isAsker)
    {
        var card = await AskTeamAsync(Ada);

        var settled = await (isAsker ? Ada : Bilal).PressAsync(card, "Settled");
        await WaitUntilAsync(() => card.Text.Contains("✅ Settled", StringComparison.Ordinal));

        Assert.Multiple(() =>
        {
            Assert.That(settled.Text, Does.StartWith("✅ Settled it is."));
            Assert.That(card.Text, Does.Not.Contain("Bilal"));
            Assert.That(ButtonsOf(card), Is.EqualTo(["Answer"]));
        });
    }

    [Test]
    public async Task Whoever_asked_is_told_that_somebody_settled_it_and_may_keep_it_open([Values] bool anonymously)
    {
        var card = await AskTeamAsync(Ada, ("anonymous", anonymously));
        await Bilal.PressAsync(card, "Settled");
        var told = await WaitForDirectAsync(Ada, "Somebody called what you asked in *Pluto* settled");

        var reopened = await Ada.PressAsync(told, "Still open");
        await WaitUntilAsync(() => card.Text.Contains("❓ Who knows?", StringComparison.Ordinal));

        Assert.Multiple(() =>
        {
            Assert.That(told.Text, Does.Contain(Words).And.Not.Contain("Bilal"));
            Assert.That(ButtonsOf(told), Is.EqualTo([anonymously ? "Reply anonymously" : "Reply", "Still open", "Withdraw"]));
            Assert.That(reopened.Text, Does.StartWith("❓ It is open"));
        });
    }

    [Test]
    public async Task Whoever_settles_their_own_is_not_told_so()
    {
        var card = await AskTeamAsync(Ada);
        await Ada.PressAsync(card, "Settled");
        await SettleDownAsync();

        Assert.That(Ada.DirectMessages?.Messages ?? [], Is.Empty);
    }
}
