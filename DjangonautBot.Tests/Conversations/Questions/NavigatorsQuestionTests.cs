using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Questions;

/// <summary>A question for Navigators is posted in no channel, because others may read there too.</summary>
internal sealed class NavigatorsQuestionTests : QuestionConversation
{
    private const string CardLine = "❓ A question for Navigators";

    private static readonly (string, object) ToNavigators = ("to", "The Navigators");

    [Test]
    public async Task A_Djangonaut_who_navigates_another_team_is_no_Navigator_to_their_own()
    {
        await EnrolAsync("Navigator", "Mars", Bilal);
        await AskAsync(Ada, ("to", "The Navigators"));
        await SettleDownAsync();

        Assert.That((await Bilal.RunAsync("questions")).Text, Does.Not.Contain(Words));
        Assert.That((await Navigator.RunAsync("questions")).Text, Does.Contain(Words));
    }

    [Test]
    public async Task It_is_one_line_in_the_Navigators_channel_and_opens_for_Navigators()
    {
        await SetNavigatorsChannelAsync();
        var asked = await AskAsync(Ada, ToNavigators);
        var card = await WaitForAsync(NavigatorsChannel, CardLine);

        var opened = await Linus.PressAsync(card, "Open");

        Assert.Multiple(() =>
        {
            Assert.That(asked.Text, Does.StartWith("❓ Thank you for asking! Only Navigators and Captains can read it."));
            Assert.That(
                card.Text,
                Does.StartWith("❓ A question for Navigators from *Pluto* · <t:").And.EndsWith(":R> · waits for an answer"));
            Assert.That(ButtonsOf(card), Is.EqualTo(["Open"]));
            Assert.That(opened.Ephemeral);
            Assert.That(opened.Text, Does.Contain("**Ada** asks").And.Contain(Words));
            Assert.That(ButtonsOf(opened.Message!), Is.EqualTo(["Answer", "Me too", "Settled"]));
        });
    }

    [Test]
    public async Task It_opens_for_no_Djangonaut_but_the_one_who_asked()
    {
        await SetNavigatorsChannelAsync();
        await AskAsync(Ada, ToNavigators);
        var card = await WaitForAsync(NavigatorsChannel, CardLine);

        Assert.That((await Bilal.PressAsync(card, "Open")).Text, Does.StartWith("🌱 This question is for others to answer"));
        Assert.That((await Ada.PressAsync(card, "Open")).Text, Does.Contain(Words));
    }

    [Test]
    public async Task An_anonymous_one_does_not_even_tell_its_team()
    {
        await SetNavigatorsChannelAsync();
        await AskAsync(Ada, ToNavigators, ("anonymous", true));

        Assert.That((await WaitForAsync(NavigatorsChannel, CardLine)).Text, Does.Not.Contain("Pluto"));
    }

    [Test]
    public async Task An_anonymous_one_stands_in_no_view_of_its_team()
    {
        await EnrolAsync("Captain", Captain);
        await AskAsync(Nia, ToNavigators, ("anonymous", true));
        await SettleDownAsync();

        foreach (var team in new[] { "Mars", "Pluto" })
        {
            Assert.That((await Captain.RunAsync("questions", ("team", team))).Text, Does.Not.Contain(Words), team);
            Assert.That((await Captain.RunAsync("summary", ("team", team))).Text, Does.Not.Contain(Words).And.Not.Contain("waiting"), team);
            Assert.That((await Captain.RunAsync("standup brief", ("team", team))).Text, Does.Not.Contain(Words), team);
        }

        Assert.That((await Captain.RunAsync("questions")).Text, Does.Contain($"somebody · for Navigators · <t:"));
        Assert.That((await Captain.RunAsync("overview")).Text, Does.Contain($"· anonymous: “{Words}”"));
    }

    [Test]
    public async Task Tickets_in_an_anonymous_one_are_the_cohorts()
    {
        await Captain.RunAsync("team edit", ("team", "Pluto"), ("tracker", "https://example.org/{id}"));
        await Ada.RunAsync("ask", ("question", "What about #77777?"), ToNavigators, ("anonymous", true));

        Assert.That(
            (await Captain.RunAsync("questions")).Text,
            Does.Contain("code.djangoproject.com/ticket/77777").And.Not.Contain("example.org"));
    }

    [Test]
    public async Task An_anonymous_one_is_hidden_from_a_Navigator_who_is_anybodys_team_mate()
    {
        await EnrolAsync("Navigator", "Mars", Bilal);
        await AskAsync(Nia, ToNavigators, ("anonymous", true));
        await SettleDownAsync();

        Assert.That((await Bilal.RunAsync("questions")).Text, Does.Not.Contain(Words), "else it would be known not to be of Pluto");
        Assert.That((await Linus.RunAsync("questions")).Text, Does.Contain(Words));
    }

    [Test]
    public async Task That_an_anonymous_one_was_taken_away_tells_no_team_in_the_history()
    {
        await SetNavigatorsChannelAsync();
        await AskAsync(Ada, ToNavigators, ("anonymous", true));
        var opened = await Captain.PressAsync(await WaitForAsync(NavigatorsChannel, CardLine), "Open");

        await Captain.PressAsync(opened.Message!, "Remove");

        Assert.That(
            (await Captain.RunAsync("cohort history")).Text,
            Does.Contain("took an anonymous question to Navigators away").And.Not.Contain("away in"));
    }

    [Test]
    public async Task An_answer_goes_to_the_asker_and_its_words_to_no_channel()
    {
        await SetNavigatorsChannelAsync();
        await AskAsync(Ada, ToNavigators);
        var card = await WaitForAsync(NavigatorsChannel, CardLine);
        var opened = await Navigator.PressAsync(card, "Open");

        await AnswerAsync(Navigator, opened.Message!, "Let us look at it together.");
        var told = await WaitForDirectAsync(Ada, "Let us look at it together.");
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 1 });
        var seen = await Linus.PressAsync(card.Thread!.Messages.Single(), "Open");

        Assert.Multiple(() =>
        {
            Assert.That(card.Thread.Messages.Single().Text, Is.EqualTo("💬 **Grace** answered a question for Navigators."));
            Assert.That(card.Text, Does.EndWith("💬 1 answer"));
            Assert.That(seen.Text, Does.Contain("**Grace**\nLet us look at it together."));
            Assert.That(told.Text, Does.StartWith("💬 **Grace** answered"));
            Assert.That(Server.Channels.Concat(Server.Threads).SelectMany(channel => channel.Messages).Where(HasWords), Is.Empty);
        });
    }

    [Test]
    public async Task That_an_answer_helped_is_seen_where_it_stands_and_by_whoever_opens_the_question()
    {
        await SetNavigatorsChannelAsync();
        await AskAsync(Ada, ToNavigators);
        var card = await WaitForAsync(NavigatorsChannel, CardLine);
        await AnswerAsync(Navigator, (await Navigator.PressAsync(card, "Open")).Message!, "Let us look at it together.");

        await Ada.PressAsync(await WaitForDirectAsync(Ada, "together"), "That helped");

        await WaitUntilAsync(() =>
            card.Thread is { Messages: [{ Text: "💬 **Grace** answered a question for Navigators. 💚 That helped." }] });
        Assert.That((await Linus.PressAsync(card, "Open")).Text, Does.Contain("**Grace 💚**\nLet us look at it together."));
    }

    [Test]
    public async Task Without_a_Navigators_channel_the_facilitator_gets_it_directly_and_the_team_nothing()
    {
        await AskAsync(Ada, ToNavigators);
        var card = await WaitForDirectAsync(Navigator, Words);

        await AnswerAsync(Navigator, card, "Let us look at it together.");
        var told = await WaitForDirectAsync(Ada, "Let us look at it together.");
        await AnswerAsync(Ada, told, "Gladly!", "Reply");
        await WaitForDirectAsync(Navigator, "The person who asked added something");
        await WaitUntilAsync(() => card.Text.Contains("💬 Answered", StringComparison.Ordinal));

        Assert.That(Server.Channels.Concat(Server.Threads).SelectMany(channel => channel.Messages).Where(HasWords), Is.Empty);
    }

    // To anybody else it would reveal the asker: they get it for other questions only when the facilitator asked.
    [Test]
    public async Task An_anonymous_one_of_the_facilitators_goes_to_the_facilitator_too()
    {
        await EnrolAsync("Captain", Captain);

        var asked = await AskAsync(Navigator, ToNavigators, ("anonymous", true));
        await WaitForDirectAsync(Navigator, Words);
        await SettleDownAsync();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(asked.Text, Does.StartWith("❓ Thank you for asking! There is no Navigators' channel yet, so I write it to you"));
            Assert.That(Captain.DirectMessages?.Messages.Where(HasWords) ?? [], Is.Empty);
            Assert.That((await Linus.RunAsync("questions")).Text, Does.Contain(Words));
        });
    }

    [Test]
    public async Task One_of_the_facilitators_with_a_name_goes_to_somebody_else()
    {
        await EnrolAsync("Captain", Captain);

        var asked = await AskAsync(Navigator, ToNavigators);

        await WaitForDirectAsync(Captain, Words);
        Assert.That(asked.Text, Does.StartWith("❓ Thank you for asking! Only Navigators and Captains can read it."));
    }

    [Test]
    public async Task Where_the_facilitator_cannot_be_written_to_a_Captain_gets_it()
    {
        Navigator.DirectMessagesClosed = true;
        await EnrolAsync("Captain", Captain);

        await AskAsync(Ada, ToNavigators);

        await WaitForDirectAsync(Captain, Words);
    }

    [Test]
    public async Task Taken_back_it_goes_from_the_facilitators_messages_too()
    {
        var asked = await AskAsync(Ada, ToNavigators);
        await WaitForDirectAsync(Navigator, Words);

        await Ada.PressAsync(asked.Message!, "Withdraw");

        await WaitUntilAsync(() => Having(Navigator.DirectMessages!, Words).Count == 0);
    }

    [Test]
    public async Task A_Navigator_settles_it()
    {
        await SetNavigatorsChannelAsync();
        await AskAsync(Ada, ToNavigators);
        var card = await WaitForAsync(NavigatorsChannel, CardLine);

        await Linus.PressAsync((await Linus.PressAsync(card, "Open")).Message!, "Settled");

        await WaitUntilAsync(() => card.Text.EndsWith("✅ settled", StringComparison.Ordinal));
    }

    private static bool HasWords(SandboxMessage message) =>
        message.Text.Contains(Words, StringComparison.Ordinal) || message.Text.Contains("together", StringComparison.Ordinal);
}
