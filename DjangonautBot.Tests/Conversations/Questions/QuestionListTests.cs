using Dapper;

namespace DjangonautBot.Tests.Conversations.Questions;

/// <summary>The list of questions, each reader's own.</summary>
internal sealed class QuestionListTests : QuestionConversation
{
    [Test]
    public async Task It_has_a_line_for_each_with_age_link_and_action()
    {
        var card = await AskTeamAsync(Ada);
        await SettleDownAsync();

        var list = await Bilal.RunAsync("questions");

        Assert.Multiple(() =>
        {
            Assert.That(list.Ephemeral);
            Assert.That(list.Text, Does.StartWith("### ❓ Open questions\nAda · *Pluto* · <t:"));
            Assert.That(list.Text, Does.Contain($"[card](https://discord.com/channels/{Server.Id}/{TeamChannel.Id}/{card.Id})\n> {Words}"));
            Assert.That(list.Message!.Sections.Select(section => section.Button!.Label), Is.EqualTo(["Answer"]));
        });
    }

    [Test]
    public async Task Djangonauts_see_their_teams_and_their_own()
    {
        await Ada.RunAsync("ask", ("question", "for the team"));
        await Ada.RunAsync("ask", ("question", "for the guides"), ("to", "The Navigators"));
        await Nia.RunAsync("ask", ("question", "on Mars"));

        Assert.That(
            (await Bilal.RunAsync("questions")).Text,
            Does.Contain("for the team").And.Not.Contain("guides").And.Not.Contain("on Mars"));
        Assert.That(
            (await Ada.RunAsync("questions")).Text,
            Does.Contain("for the team").And.Contain("for the guides").And.Not.Contain("on Mars"));
    }

    [Test]
    public async Task Navigators_see_their_teams_and_all_that_is_for_Navigators_and_Captains_see_all()
    {
        await Ada.RunAsync("ask", ("question", "for the team"));
        await Ada.RunAsync("ask", ("question", "for the guides"), ("to", "The Navigators"));
        await Nia.RunAsync("ask", ("question", "on Mars"));

        Assert.That(
            (await Linus.RunAsync("questions")).Text,
            Does.Contain("on Mars").And.Contain("for the guides").And.Not.Contain("for the team"));
        Assert.That(
            (await Captain.RunAsync("questions")).Text,
            Does.Contain("on Mars").And.Contain("for the guides").And.Contain("for the team"));
    }

    [Test]
    public async Task It_can_be_of_one_team_and_one_state()
    {
        var card = await AskTeamAsync(Ada);
        await Nia.RunAsync("ask", ("question", "on Mars"));
        await AnswerAsync(Bilal, card, "Squash them.");

        Assert.That((await Captain.RunAsync("questions", ("team", "Mars"))).Text, Does.Contain("on Mars"));
        Assert.That(
            (await Captain.RunAsync("questions", ("team", "Pluto"))).Text,
            Does.StartWith("🌱 No question waits for an answer here."));
        Assert.That((await Captain.RunAsync("questions", ("state", "Answered"))).Text, Does.Contain(Words).And.Contain("💬 1"));
        Assert.That(
            (await Captain.RunAsync("questions", ("state", "Settled"))).Text,
            Does.StartWith("🌱 No question is settled here yet."));
        Assert.That(
            (await Captain.RunAsync("questions", ("team", "Venus"))).Text,
            Does.StartWith("🌱 I do not know a team called “Venus”."));
    }

    // Without direct messages there is no other way to the answer.
    [Test]
    public async Task The_asker_alone_finds_there_what_was_answered_too([Values] bool anonymously)
    {
        Ada.DirectMessagesClosed = true;
        var card = await AskTeamAsync(Ada, ("anonymous", anonymously));
        await AnswerAsync(Bilal, card, "Squash them.");
        await Nia.RunAsync("ask", ("question", "on Mars"));

        var own = await Ada.RunAsync("questions");
        var opened = await Ada.ChooseAsync(own.Message!, "Open a question", Words);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(own.Text, Does.StartWith("### ❓ Open questions, and yours that have an answer\nyou").And.Contain("💬 1"));
            Assert.That(opened.Text, Does.Contain("**Bilal**\nSquash them."));
            Assert.That((await Captain.RunAsync("questions")).Text, Does.StartWith("### ❓ Open questions\n").And.Not.Contain(Words));
        });
    }

    [Test]
    public async Task It_has_pages_of_ten()
    {
        await AskManyAsync(23);

        var list = await Bilal.RunAsync("questions");
        var newer = await Bilal.PressAsync(list.Message!, "Newer ▶");

        Assert.Multiple(() =>
        {
            Assert.That(
                newer.Text,
                Does.StartWith("### ❓ Open questions · page 2 of 3")
                    .And.Contain("Question 11").And.Contain("Question 20").And.Not.Contain("Question 21"));
            Assert.That(ButtonsOf(newer.Message!).TakeLast(2), Is.EqualTo(["◀ Older", "Newer ▶"]));
            Assert.That(newer.Message!.Id, Is.EqualTo(list.Message!.Id), "a page takes the place of the other");
        });
    }

    [Test]
    public async Task Ones_own_can_be_taken_back_from_it()
    {
        await AskManyAsync(10);

        var list = await Ada.RunAsync("questions");
        var opened = await Ada.ChooseAsync(list.Message!, "Open a question", "Question 3");
        var withdrawn = await Ada.PressAsync(opened.Message!, "Withdraw");

        Assert.That(withdrawn.Text, Does.EndWith("Question 3"));
        Assert.That(Count("select count(*) from question where state = 'withdrawn' and text = 'Question 3'"), Is.EqualTo(1));
        Assert.That((await Ada.RunAsync("questions")).Text, Does.Not.Contain("Question 3"));
    }

    [Test]
    public async Task A_question_opens_from_it_with_all_its_answers()
    {
        var card = await AskTeamAsync(Ada);
        await AnswerAsync(Bilal, card, "Squash them.");

        var list = await Navigator.RunAsync("questions", ("state", "Answered"));
        var opened = await Navigator.ChooseAsync(list.Message!, "Open a question", Words);

        Assert.That(opened.Text, Does.Contain("**Ada** asks").And.Contain("**Bilal**\nSquash them."));
    }

    [Test]
    public async Task Long_questions_of_long_names_fit()
    {
        Ada.Nick = new string('*', 32);
        for (var i = 0; i < 10; i++)
        {
            await Ada.RunAsync("ask", ("question", $"{i} {string.Concat(Enumerable.Repeat("🚀#12345 ", 220))}"));
        }

        var list = await Bilal.RunAsync("questions");

        Assert.That(list.Message!.Sections, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task Answers_too_long_for_one_message_come_as_a_file()
    {
        var card = await AskTeamAsync(Ada);
        for (var i = 0; i < 3; i++)
        {
            await AnswerAsync(Bilal, card, $"{i}{new string('*', 1999)}");
        }

        var list = await Navigator.RunAsync("questions", ("state", "Answered"));
        var opened = await Navigator.ChooseAsync(list.Message!, "Open a question", Words);

        Assert.That(opened.Text, Does.EndWith("📄 There is a lot to read here; all of it is in the file."));
        Assert.That(opened.Message!.Files.Single().FileName, Is.EqualTo("question.txt"));
    }

    private Task AskManyAsync(int count) => Bot.Database.WriteAsync(
        transaction =>
        {
            for (var number = 1; number <= count; number++)
            {
                transaction.Execute(
                    """
                    insert into question (cohort_id, team_id, crew_id, week, audience, is_anonymous, text, asked_at)
                    select cohort_id, team_id, crew_id, 3, 'team', 0, 'Question ' || @number, @number
                    from crew join crew_role using (crew_id) where user_id = @ada
                    """,
                    new { number, ada = (long)Ada.Id });
            }
        },
        Cancellation);
}
