using Dapper;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Tests.Conversations.Questions;

/// <summary>The life of a question that somebody asks the team by name.</summary>
internal sealed class QuestionTests : QuestionConversation
{
    [Test]
    public async Task A_question_stands_in_the_teams_channel_with_the_name_of_whoever_asked()
    {
        var asked = await AskAsync(Ada);
        var card = await WaitForAsync(TeamChannel, Words);

        Assert.Multiple(() =>
        {
            Assert.That(asked.Ephemeral);
            Assert.That(
                asked.Text,
                Is.EqualTo(
                    $"❓ Thank you for asking! The team finds it in <#{TeamChannel.Id}>. I write to you when somebody answers, and "
                        + "`/questions` shows it too."));
            Assert.That(card.Text, Does.Contain("**Ada** asks").And.Contain("❓ Who knows?"));
            Assert.That(ButtonsOf(card), Is.EqualTo(["Answer", "Me too", "Settled"]), "to withdraw is offered privately");
            Assert.That(card.UsedBy, Is.Null);
        });
    }

    [Test]
    public async Task Without_words_a_form_opens()
    {
        var opened = await Ada.RunAsync("ask", ("to", "The Navigators"), ("anonymous", true));

        Assert.Multiple(() =>
        {
            Assert.That(opened.Form!.Title, Is.EqualTo("Ask a question"));
            Assert.That(opened.Form.Fields.Select(field => field.Value), Is.EqualTo(["", "navigators", "true"]));
        });
    }

    [Test]
    public async Task The_form_asks_too()
    {
        var opened = await Ada.RunAsync("ask");
        await opened.Form!.SubmitAsync(("What would you like to ask?", Words));

        Assert.That((await WaitForAsync(TeamChannel, Words)).Text, Does.Contain("**Ada** asks"));
    }

    [Test]
    public async Task Nothing_is_asked_with_white_space_only() =>
        Assert.That((await Ada.RunAsync("ask", ("question", "   "))).Text, Does.StartWith("🌱 There was nothing in it yet."));

    [Test]
    public async Task Whoever_has_no_team_is_told_how_to_get_one()
    {
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute("update team set removed_at = 1 where name = 'Mars'"),
            Cancellation);

        Assert.That((await AskAsync(Nia)).Text, Does.StartWith("🌱 You are not in a team yet.").And.Contain(Words));
    }

    [Test]
    public async Task Two_threads_of_a_day_are_told_apart()
    {
        var first = await AskTeamAsync(Ada);
        await AnswerAsync(Bilal, first, "Squash them.");
        await Ada.RunAsync("ask", ("question", "Which one?"));
        var second = await WaitForCardAsync("Which one?");
        await AnswerAsync(Bilal, second, "The first.");

        await WaitUntilAsync(() => first.Thread is not null && second.Thread is not null);

        Assert.That(first.Thread!.Name, Is.Not.EqualTo(second.Thread!.Name));
    }

    [Test]
    public async Task An_answer_stands_in_the_cards_thread_and_the_asker_is_told()
    {
        var card = await AskTeamAsync(Ada);

        var answered = await AnswerAsync(Bilal, card, "Squash them.");
        var told = await WaitForDirectAsync(Ada, "Squash them.");
        await WaitUntilAsync(() => card.Thread is { Messages.Count: > 0 });

        Assert.Multiple(() =>
        {
            Assert.That(answered.Ephemeral);
            Assert.That(answered.Text, Is.EqualTo("💬 Thank you! Your answer is on its way, and whoever asked hears of it."));
            Assert.That(card.Thread!.Name, Is.EqualTo("💬 Question 1 of Wed 18 Mar"));
            Assert.That(card.Thread.Messages.Single().Text, Is.EqualTo("**Bilal**\nSquash them."));
            Assert.That(card.Text, Does.Contain("💬 Answered").And.Contain("Bilal"));
            Assert.That(told.Text, Does.StartWith($"💬 **Bilal** answered what you asked in *Pluto*:\n> {Words}"));
            Assert.That(ButtonsOf(told), Is.EqualTo(["That helped", "Reply", "Settled", "Withdraw"]));
        });
    }

    [Test]
    public async Task Several_can_answer()
    {
        var card = await AskTeamAsync(Ada);
        await AnswerAsync(Bilal, card, "Squash them.");
        await AnswerAsync(Navigator, card, "Or start anew.");

        await WaitUntilAsync(() => card.Thread is { Messages.Count: 2 });
        await WaitUntilAsync(() => card.Text.Contains("Bilal\nGrace", StringComparison.Ordinal));
    }

    [Test]
    public async Task What_helped_shows_on_the_card_and_below_the_answer()
    {
        var card = await AskTeamAsync(Ada);
        await AnswerAsync(Bilal, card, "Squash them.");
        var told = await WaitForDirectAsync(Ada, "Squash them.");

        var helped = await Ada.PressAsync(told, "That helped");
        await WaitUntilAsync(() => card.Text.Contains("Bilal 💚", StringComparison.Ordinal));
        await WaitUntilAsync(() => told.Text.Contains("💚 You said that this helped.", StringComparison.Ordinal));
        await WaitUntilAsync(() => card.Thread!.Messages.Single().Text.EndsWith("💚 That helped", StringComparison.Ordinal));

        Assert.Multiple(() =>
        {
            Assert.That(helped.Text, Does.StartWith("💚 Good to hear"));
            Assert.That(ButtonsOf(told), Is.EqualTo(["Reply", "Settled", "Withdraw"]));
            Assert.That(Count("select sum(has_helped) from answer"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task The_asker_adds_to_the_question_below_it()
    {
        var card = await AskTeamAsync(Ada);
        await AnswerAsync(Bilal, card, "Squash them.");
        var told = await WaitForDirectAsync(Ada, "Squash them.");

        var added = await AnswerAsync(Ada, told, "Which ones?", "Reply");
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 2 });

        Assert.Multiple(() =>
        {
            Assert.That(added.Text, Is.EqualTo("💬 It is on its way, below your question."));
            Assert.That(card.Thread!.Messages[1].Text, Is.EqualTo("**Ada, who asked**\nWhich ones?"));
        });
    }

    [Test]
    public async Task Each_is_counted_once_who_would_like_to_know_too()
    {
        var card = await AskTeamAsync(Ada);

        var first = await Bilal.PressAsync(card, "Me too");
        var second = await Bilal.PressAsync(card, "Me too");
        var own = await Ada.PressAsync(card, "Me too");
        await WaitUntilAsync(() => card.Text.Contains("🙋 1 other would like to know too", StringComparison.Ordinal));

        Assert.Multiple(() =>
        {
            Assert.That(first.Text, Does.StartWith("🙋 You are counted, without your name."));
            Assert.That(first.Ephemeral);
            Assert.That(second.Text, Is.EqualTo("🙋 You are counted already, without your name."));
            Assert.That(own.Text, Is.EqualTo(second.Text), "nobody who looks over a shoulder learns who asked");
            Assert.That(Count("select count(*) from me_too"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task The_asker_withdraws_it_and_gets_the_words_back()
    {
        var asked = await AskAsync(Ada);
        await WaitForAsync(TeamChannel, Words);

        var withdrawn = await Ada.PressAsync(asked.Message!, "Withdraw");
        await WaitUntilAsync(() => Having(TeamChannel, Words).Count == 0);

        Assert.That(withdrawn.Text, Does.StartWith("🍃 Taken back.").And.EndsWith(Words));
    }

    [Test]
    public async Task The_asker_gets_all_the_words_back_however_many_they_are()
    {
        var card = await AskTeamAsync(Ada);
        await AnswerAsync(Bilal, card, "Squash them.");
        var told = await WaitForDirectAsync(Ada, "Squash them.");
        var more = new string('*', 2000);
        await AnswerAsync(Ada, card, more);
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 2 });

        var withdrawn = await Ada.PressAsync(told, "Withdraw");
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 1 });

        Assert.That(withdrawn.Message!.Files.Single().Text, Is.EqualTo($"{Words}\n\n{more}"));
    }

    [Test]
    public async Task Where_others_answered_only_the_words_go_when_it_is_withdrawn()
    {
        var card = await AskTeamAsync(Ada);
        await AnswerAsync(Bilal, card, "Squash them.");
        var told = await WaitForDirectAsync(Ada, "Squash them.");
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 1 });

        await Ada.PressAsync(told, "Withdraw");
        await WaitUntilAsync(() => card.Text == "🍃 A question stood here and was taken back.");

        Assert.That(card.Thread!.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task People_of_another_team_are_told_kindly_that_it_is_not_theirs()
    {
        var card = await AskTeamAsync(Ada);

        foreach (var button in new[] { "Answer", "Me too", "Settled" })
        {
            Assert.That((await Nia.PressAsync(card, button)).Text, Does.StartWith("🌱 This question is for others to answer"), button);
        }
    }

    [Test]
    public async Task A_Captain_may_answer_in_every_team()
    {
        var card = await AskTeamAsync(Ada);

        await AnswerAsync(Captain, card, "Come by.");

        await WaitForDirectAsync(Ada, "**Maya** answered");
    }

    [Test]
    public async Task A_Captain_of_the_whole_cohort_asks_in_any_team()
    {
        await EnrolAsync("Captain", Captain);

        var which = await AskAsync(Captain);
        await AskAsync(Captain, ("team", "Mars"));
        var form = await Captain.RunAsync("ask", ("team", "Pluto"));
        await form.Form!.SubmitAsync(("What would you like to ask?", "How are you?"));

        await WaitForAsync(MarsChannel, Words);
        await WaitForAsync(TeamChannel, "How are you?");
        Assert.That(which.Text, Does.StartWith("🌱 Which team is it? Please name one of these: Mars · Pluto.").And.Contain(Words));
    }

    [Test]
    public async Task A_Navigator_of_two_teams_chooses_between_them_and_of_others_is_told_kindly()
    {
        await EnrolAsync("Navigator", "Mars", Navigator);

        await AskAsync(Navigator, ("team", "Mars"));
        var refused = await AskAsync(Linus, ("team", "Pluto"));

        await WaitForAsync(MarsChannel, Words);
        Assert.That(refused.Text, Does.StartWith("🌱 *Pluto* is not a team of yours.").And.Contain(Words));
    }

    [Test]
    public async Task The_week_counts_what_is_open()
    {
        var card = await AskTeamAsync(Ada);
        var before = await Bilal.RunAsync("week");
        await AnswerAsync(Bilal, card, "Squash them.");
        var after = await Bilal.RunAsync("week");

        Assert.That(before.Text, Does.Contain("❓ 1 open question: `/questions`"));
        Assert.That(after.Text, Does.Not.Contain("open question"));
    }

    [Test]
    public async Task What_people_type_stays_text()
    {
        await Ada.RunAsync("ask", ("question", $"@everyone <@{Bilal.Id}> [free](https://evil.example) ``` **why**"));
        var card = await WaitForAsync(TeamChannel, "everyone");

        Assert.Multiple(() =>
        {
            Assert.That(card.PingedUsers, Is.Empty);
            Assert.That(card.PingedRoles, Is.Empty);
            Assert.That(card.Text, Does.Contain(@"\[free](<https://evil.example>)"));
        });
    }

    [Test]
    public async Task Where_the_bot_may_not_post_the_asker_learns_what_it_waits_for()
    {
        const ulong SendMessages = 1UL << 11;
        Server.SetBotOverwrite(TeamChannel, allow: 0, deny: SendMessages);
        await WaitForBotAsync(() => Bot.Get<IDiscordGateway>()
            .GetOwnPermissions(new Snowflake(Server.Id), new Snowflake(TeamChannel.Id))
            .HasFlag(Permissions.SendMessages) is false);

        Assert.That((await AskAsync(Ada)).Text, Does.Contain("your question waits until a Captain grants me: Send Messages."));
    }
}
