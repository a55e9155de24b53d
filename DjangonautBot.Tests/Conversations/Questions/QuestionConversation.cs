using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Questions;

/// <summary>Ada and Bilal are in Pluto, which Grace navigates; Maya is Captain; Linus navigates Mars, where Nia is.</summary>
internal abstract class QuestionConversation : Conversation
{
    protected const string Words = "Why does my migration loop?";

    protected const string Label = "Your words";

    protected Person Linus { get; private set; } = null!;

    protected Person Nia { get; private set; } = null!;

    protected SandboxChannel MarsChannel { get; private set; } = null!;

    protected SandboxChannel NavigatorsChannel { get; private set; } = null!;

    [SetUp]
    public async Task SetUpTeamsAsync()
    {
        Linus = Server.AddPerson("Linus");
        Nia = Server.AddPerson("Nia");
        MarsChannel = Server.AddChannel("team-mars");
        NavigatorsChannel = Server.AddChannel("navigators");
        await SetUpCohortAsync();
        await Captain.RunAsync("team create", ("name", "Mars"), ("channel", MarsChannel), ("day", "Friday"), ("time", "10:00"));
        await EnrolAsync("Navigator", "Mars", Linus);
        await EnrolAsync("Djangonaut", "Mars", Nia);
    }

    protected Task<Outcome> SetNavigatorsChannelAsync() => Captain.RunAsync("schedule channels", ("navigators", NavigatorsChannel));

    protected static Task<Outcome> AskAsync(Person person, params (string Option, object Value)[] options) =>
        person.RunAsync("ask", [("question", Words), .. options]);

    /// <summary>Asks and waits for the card in the team's channel.</summary>
    protected async Task<SandboxMessage> AskTeamAsync(Person person, params (string Option, object Value)[] options)
    {
        await AskAsync(person, options);
        return await WaitForAsync(TeamChannel, Words);
    }

    /// <summary>Answers from a message that offers it.</summary>
    protected static async Task<Outcome> AnswerAsync(Person person, SandboxMessage message, string words, string button = "Answer")
    {
        var opened = await person.PressAsync(message, button);
        return await opened.Form!.SubmitAsync((Label, words));
    }

    protected Task WaitUntilAsync(Func<bool> condition) => World.WaitUntilAsync(condition, Cancellation);

    /// <summary>Waits until the outbox has finished all requests.</summary>
    protected Task SettleDownAsync() =>
        WaitForBotAsync(() =>
            Count(
                "select count(*) from delivery where state in ('waiting', 'sending') and due_at <= "
                    + World.Clock.GetUtcNow().ToUnixTimeMilliseconds()) == 0);
}
