using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Questions;

/// <summary>Questions and answers of a person who exports or deletes their data.</summary>
internal sealed class OwnQuestionsTests : QuestionConversation
{
    private const string Advice = "Squash them.";
    private const string Addition = "Xylophone";

    private static readonly (string, object) Anonymously = ("anonymous", true);

    [Test]
    public async Task An_anonymous_question_stands_in_the_askers_own_data_and_in_nobody_elses()
    {
        await AskTeamAsync(Ada, Anonymously);

        Person[] others = [Bilal, Navigator, Captain];
        var theirs = new List<string>();
        foreach (var person in others)
        {
            theirs.Add((await person.RunAsync("me history")).Text);
            theirs.AddRange((await person.RunAsync("me export")).Message!.Files.Select(file => file.Text));
        }

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await Ada.RunAsync("me history")).Text, Does.Contain($"❓ {Words}"));
            Assert.That(
                (await Ada.RunAsync("me export")).Message!.Files.Single().Text,
                Does.Contain(Words).And.Contain("\"is_anonymous\": true"));
            Assert.That(theirs, Is.All.Not.Contains(Words));
        });
    }

    [Test]
    public async Task A_question_goes_with_its_card_its_answers_and_what_the_asker_was_told([Values] bool anonymously)
    {
        var card = await AskTeamAsync(Ada, ("anonymous", anonymously));
        await AnswerAsync(Bilal, card, Advice);
        await AnswerAsync(Ada, card, Addition);
        await WaitForDirectAsync(Ada, Advice);
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 2 });
        await SettleDownAsync();

        await DeleteAsync(Ada);
        await WaitUntilAsync(() => Messages(Words, Advice, Addition).Count == 0);

        Assert.Multiple(() =>
        {
            Assert.That(RawDatabase.Find(DatabasePath, Words, Advice, Addition), Is.Empty);
            Assert.That(Count("select count(*) from question"), Is.Zero);
        });
    }

    [Test]
    public async Task An_answer_goes_from_thread_card_and_askers_message_and_the_question_stays([Values] bool anonymously)
    {
        var card = await AskTeamAsync(Ada, ("anonymous", anonymously));
        await AnswerAsync(Bilal, card, Advice);
        await WaitForDirectAsync(Ada, Advice);
        await WaitUntilAsync(() => card.Text.Contains("Bilal", StringComparison.Ordinal) && card.Thread is { Messages.Count: 1 });
        await SettleDownAsync();

        await DeleteAsync(Bilal);
        await WaitUntilAsync(() => Messages(Advice, "Bilal").Count == 0);

        Assert.Multiple(() =>
        {
            Assert.That(RawDatabase.Find(DatabasePath, Advice, "Bilal"), Is.Empty);
            Assert.That(card.Text, Does.Contain(Words));
        });
    }

    [Test]
    public async Task A_question_whose_only_answer_goes_waits_for_another()
    {
        var card = await AskTeamAsync(Ada);
        await AnswerAsync(Bilal, card, Advice);
        await AnswerAsync(Ada, card, Addition);
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 2 });

        await DeleteAsync(Bilal);
        await WaitUntilAsync(() => card.Text.Contains("❓ Who knows?", StringComparison.Ordinal));

        Assert.That((await Navigator.RunAsync("questions")).Text, Does.StartWith("### ❓ Open questions").And.Contain(Words));
    }

    [Test]
    public async Task A_question_that_others_answered_too_stays_answered()
    {
        var card = await AskTeamAsync(Ada);
        await AnswerAsync(Bilal, card, Advice);
        await AnswerAsync(Navigator, card, "Or start anew.");
        await WaitUntilAsync(() => card.Thread is { Messages.Count: 2 });

        await DeleteAsync(Bilal);
        await WaitUntilAsync(() => !card.Text.Contains("Bilal", StringComparison.Ordinal));

        Assert.That(card.Text, Does.Contain("💬 Answered"));
    }

    private static async Task DeleteAsync(Person person)
    {
        var asked = await person.RunAsync("me delete");
        await person.PressAsync(asked.Message!, "Delete my data");
    }

    // All messages in channels, threads and direct messages; private answers are gone when their reader leaves.
    private IReadOnlyList<SandboxMessage> Messages(params IReadOnlyList<string> words) =>
    [
        .. Server.Channels.Concat(Server.Threads).Concat(Server.People.Select(person => person.DirectMessages).OfType<SandboxChannel>())
            .SelectMany(channel => channel.Messages)
            .Where(message => !message.Ephemeral && words.Any(word => message.Text.Contains(word, StringComparison.Ordinal))),
    ];
}
