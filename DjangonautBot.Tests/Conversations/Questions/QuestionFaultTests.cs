using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Questions;

/// <summary>Actions at the same time, too late, or on deleted messages: no typed text is lost.</summary>
internal sealed class QuestionFaultTests : QuestionConversation
{
    [Test]
    public async Task Two_who_answer_at_once_are_both_heard()
    {
        var card = await AskTeamAsync(Ada);
        var first = (await Bilal.PressAsync(card, "Answer")).Form!;
        var second = (await Navigator.PressAsync(card, "Answer")).Form!;

        await Task.WhenAll(first.SubmitAsync((Label, "Squash them.")), second.SubmitAsync((Label, "Or start anew.")));

        await WaitForDirectAsync(Ada, "Squash them.");
        await WaitForDirectAsync(Ada, "Or start anew.");
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 2 });
    }

    [Test]
    public async Task An_answer_to_what_was_taken_back_meanwhile_is_given_back()
    {
        var asked = await AskAsync(Ada);
        var card = await WaitForAsync(TeamChannel, Words);
        var form = (await Bilal.PressAsync(card, "Answer")).Form!;
        await Ada.PressAsync(asked.Message!, "Withdraw");

        var refused = await form.SubmitAsync((Label, "Squash them."));

        Assert.That(refused.Text, Does.StartWith("🍃 While you were writing, this question was taken back").And.Contain("Squash them."));
        Assert.That(Count("select count(*) from answer"), Is.Zero);
    }

    [Test]
    public async Task An_answer_to_what_was_settled_meanwhile_is_welcome_all_the_same()
    {
        var card = await AskTeamAsync(Ada);
        var form = (await Bilal.PressAsync(card, "Answer")).Form!;
        await Ada.PressAsync(card, "Settled");

        var answered = await form.SubmitAsync((Label, "Squash them."));
        await WaitForDirectAsync(Ada, "Squash them.");

        Assert.That(answered.Text, Does.EndWith("The question was settled meanwhile; it is welcome all the same."));
        Assert.That(Count("select count(*) from question where state = 'settled'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Whoever_moved_to_another_team_meanwhile_gets_the_words_back()
    {
        var card = await AskTeamAsync(Ada);
        var form = (await Bilal.PressAsync(card, "Answer")).Form!;
        await Captain.RunAsync("crew move", ("member", Bilal), ("team", "Mars"));

        var refused = await form.SubmitAsync((Label, "Squash them."));

        Assert.That(refused.Text, Does.StartWith("🌱 This question is for others to answer").And.Contain("Squash them."));
    }

    [Test]
    public async Task Who_left_the_crew_meanwhile_gets_the_words_back()
    {
        var card = await AskTeamAsync(Ada);
        var form = (await Bilal.PressAsync(card, "Answer")).Form!;
        var removal = await Captain.RunAsync("crew remove", ("member", Bilal));
        await Captain.PressAsync(removal.Message!, removal.Message!.Buttons[0].Label);

        var refused = await form.SubmitAsync((Label, "Squash them."));

        Assert.That(refused.Text, Does.StartWith("👋 You are not in the crew").Or.StartWith("🧭").And.Contain("Squash them."));
    }

    [Test]
    public async Task A_card_that_somebody_deleted_comes_back_with_its_next_answer()
    {
        var card = await AskTeamAsync(Ada);
        var form = (await Bilal.PressAsync(card, "Answer")).Form!;
        Captain.Delete(card);

        await form.SubmitAsync((Label, "Squash them."));
        var again = await WaitForAsync(TeamChannel, "💬 Answered");
        await WaitUntilAsync(() => again.Thread is { Messages.Count: 1 });

        Assert.That(again.Id, Is.Not.EqualTo(card.Id));
        await WaitForDirectAsync(Ada, "Squash them.");
    }

    [Test]
    public async Task A_thread_that_somebody_deleted_comes_back_with_its_card()
    {
        var card = await AskTeamAsync(Ada);
        await AnswerAsync(Bilal, card, "Squash them.");
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 1 });
        var form = (await Navigator.PressAsync(card, "Answer")).Form!;
        Server.DeleteChannel(card.Thread!);

        await form.SubmitAsync((Label, "Or start anew."));
        await WaitUntilAsync(() =>
            TeamChannel.Threads.Any(thread =>
                thread.Messages.Any(message => message.Text.Contains("Or start anew.", StringComparison.Ordinal))));

        Assert.That(Having(TeamChannel, Words), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_answer_to_what_has_a_locked_thread_reaches_the_asker_and_its_words_are_given_back([Values] bool isArchived)
    {
        var card = await AskTeamAsync(Ada);
        await AnswerAsync(Bilal, card, "Squash them.");
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 1 });
        await SettleDownAsync();
        Lock(card.Thread!, isArchived);

        var answered = await AnswerAsync(Navigator, card, "Or start anew.");
        await WaitForDirectAsync(Ada, "Or start anew.");
        await WaitUntilAsync(() => card.Text.Contains("Grace", StringComparison.Ordinal));
        await SettleDownAsync();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(answered.Text, Does.StartWith("🔒 Thank you! The thread of this question is locked").And.Contain("Or start anew."));
            Assert.That(card.Thread!.Messages, Has.Count.EqualTo(1));
            Assert.That((await Captain.RunAsync("cohort status")).Text, Does.Contain($"<#{card.Thread.Id}>"));
        });
    }

    [Test]
    public async Task What_the_asker_adds_where_the_thread_is_locked_is_given_back_too()
    {
        var card = await AskTeamAsync(Ada);
        await AnswerAsync(Bilal, card, "Squash them.");
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 1 });
        await SettleDownAsync();
        Lock(card.Thread!, isArchived: false);

        var added = await AnswerAsync(Ada, card, "Which ones?");

        Assert.That(added.Text, Does.StartWith("🔒 The thread of this question is locked").And.Contain("Which ones?"));
        var list = await Navigator.RunAsync("questions", ("state", "Answered"));
        Assert.That(
            (await Navigator.ChooseAsync(list.Message!, "Open a question", Words)).Text,
            Does.Contain("**Ada, who asked**\nWhich ones?"));
    }

    private static void Lock(SandboxChannel thread, bool isArchived)
    {
        thread.Lock();
        if (isArchived)
        {
            thread.Archive();
        }
    }

    [Test]
    public async Task Without_threads_answers_stand_in_the_channel()
    {
        const ulong CreatePublicThreads = 1UL << 35;
        Server.SetBotOverwrite(TeamChannel, allow: 0, deny: CreatePublicThreads);
        var card = await AskTeamAsync(Ada);

        await AnswerAsync(Bilal, card, "Squash them.");

        Assert.That((await WaitForAsync(TeamChannel, "Squash them.")).Text, Is.EqualTo("**Bilal**\nSquash them."));
    }

    [Test]
    public async Task What_was_asked_before_a_crash_is_posted_once_after_it()
    {
        await AskAsync(Ada);
        await RestartBotAsync();

        await WaitForAsync(TeamChannel, Words);
        await SettleDownAsync();
        Assert.That(Having(TeamChannel, Words), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Nothing_of_one_server_is_seen_or_done_from_another()
    {
        var elsewhere = World.AddServer("Another Space");
        var (captain, ida) = (elsewhere.AddPerson("Ida", elsewhere.AddRole("Captain", 1UL << 5)), elsewhere.AddPerson(Bilal));
        var channel = elsewhere.AddChannel("team-venus");
        await captain.RunAsync("cohort create", ("name", "Session 9"), ("starts_on", StartsOn), ("time_zone", "Europe/Amsterdam"));
        await captain.RunAsync("team create", ("name", "Venus"), ("channel", channel), ("day", "Thursday"), ("time", "18:00"));
        foreach (var (role, person) in new[] { ("Navigator", captain), ("Djangonaut", ida) })
        {
            var picker = await captain.RunAsync("crew add", ("role", role));
            await captain.ChooseAsync(picker.Message!, "Pick people", person);
        }

        await AskTeamAsync(Ada);
        await ida.RunAsync("ask", ("question", "How is Venus?"));
        await WaitForAsync(channel, "How is Venus?");

        Assert.That((await captain.RunAsync("questions")).Text, Does.Contain("How is Venus?").And.Not.Contain(Words));
        Assert.That((await Captain.RunAsync("questions")).Text, Does.Contain(Words).And.Not.Contain("Venus"));
        Assert.That((await ida.RunAsync("questions")).Text, Does.Not.Contain(Words));
    }
}
