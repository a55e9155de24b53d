namespace DjangonautBot.Tests.Conversations.Questions;

/// <summary>People answer by just typing; somebody marks the message as the answer.</summary>
internal sealed class MarkAsAnswerTests : QuestionConversation
{
    private const string Command = "Mark as answer";

    [Test]
    public async Task The_card_names_the_author_with_a_link_and_the_asker_is_told()
    {
        var card = await AskTeamAsync(Ada);
        var typed = Bilal.In(TeamChannel).Say("You squash them.");

        var choice = await Navigator.UseOnMessageAsync(Command, typed);
        var marked = await Navigator.ChooseAsync(choice.Message!, "Choose a question", Words);
        var link = $"[this message](https://discord.com/channels/{Server.Id}/{TeamChannel.Id}/{typed.Id})";
        await WaitUntilAsync(() => card.Text.Contains($"**Answered by**\n<@{Bilal.Id}> in {link}", StringComparison.Ordinal));
        var told = await WaitForDirectAsync(Ada, $"<@{Bilal.Id}> answered in {link}");

        Assert.Multiple(() =>
        {
            Assert.That(choice.Ephemeral);
            Assert.That(marked.Text, Does.StartWith($"✅ Linked. The card names <@{Bilal.Id}>"));
            Assert.That(card.Text, Does.Contain("💬 Answered"));
            Assert.That(card.PingedUsers, Is.Empty);
            Assert.That(card.Thread, Is.Null, "nothing was posted, so no thread is needed");
            Assert.That(ButtonsOf(told), Has.Member("That helped"));
        });
    }

    [Test]
    public async Task Where_the_asker_may_not_look_it_points_to_Answer([Values] bool inThread)
    {
        await SetNavigatorsChannelAsync();
        await AskAsync(Ada, ("to", "The Navigators"));
        var card = await WaitForAsync(NavigatorsChannel, "❓ A question for Navigators");
        await AnswerAsync(Navigator, (await Navigator.PressAsync(card, "Open")).Message!, "Let us look.");
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 1 });
        var typed = Linus.In(inThread ? card.Thread! : NavigatorsChannel).Say("You squash them.");

        var declined = await Linus.UseOnMessageAsync(Command, typed);

        Assert.That(declined.Text, Does.StartWith("🌱 Whoever asked may not be able to look into this channel").And.Contain("*Answer*"));
    }

    [Test]
    public async Task Of_a_question_for_Navigators_no_card_names_the_author()
    {
        await SetNavigatorsChannelAsync();
        await AskAsync(Ada, ("to", "The Navigators"));
        var card = await WaitForAsync(NavigatorsChannel, "❓ A question for Navigators");
        var typed = Bilal.In(TeamChannel).Say("You squash them.");

        var choice = await Navigator.UseOnMessageAsync(Command, typed);
        var marked = await Navigator.ChooseAsync(choice.Message!, "Choose a question", Words);
        await WaitUntilAsync(() => card.Text.EndsWith("💬 1 answer", StringComparison.Ordinal));

        Assert.That(
            marked.Text,
            Does.StartWith($"✅ Linked. It counts as an answer, named with <@{Bilal.Id}> when somebody opens the question"));
        Assert.That((await Linus.PressAsync(card, "Open")).Text, Does.Contain($"**Answered by**\n<@{Bilal.Id}> in [this message]"));
    }

    [Test]
    public async Task A_message_is_linked_once()
    {
        await AskTeamAsync(Ada);
        var typed = Bilal.In(TeamChannel).Say("You squash them.");
        var choice = await Navigator.UseOnMessageAsync(Command, typed);
        await Navigator.ChooseAsync(choice.Message!, "Choose a question", Words);

        var again = await Navigator.ChooseAsync(choice.Message!, "Choose a question", Words);

        Assert.That(again.Text, Does.StartWith("✅ This message is linked to that question already."));
        Assert.That(Count("select count(*) from answer"), Is.EqualTo(1));
    }

    [Test]
    public async Task Only_what_one_may_answer_can_be_chosen()
    {
        await AskTeamAsync(Ada);
        var typed = Bilal.In(TeamChannel).Say("You squash them.");

        Assert.That(
            (await Linus.UseOnMessageAsync(Command, typed)).Text,
            Does.StartWith("🌱 No question waits for an answer where you can answer."));
    }

    [Test]
    public async Task A_bots_message_is_none()
    {
        var card = await AskTeamAsync(Ada);

        Assert.That((await Navigator.UseOnMessageAsync(Command, card)).Text, Does.StartWith("🌱 This message is a bot's."));
    }

    [Test]
    public async Task It_is_for_Navigators_and_Captains()
    {
        await AskTeamAsync(Ada);
        var typed = Bilal.In(TeamChannel).Say("You squash them.");

        Assert.That((await Bilal.UseOnMessageAsync(Command, typed)).Text, Does.StartWith("🧭 This is for Navigators and Captains."));
    }
}
