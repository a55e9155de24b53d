using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Tests.Conversations.Faults;

/// <summary>The connection is lost while somebody waits. The wire's clock stands still, so that only the bot's own pauses count.</summary>
internal sealed class GatewayDropTests : Conversation
{
    // Sessions and connections are counted.
    protected override int Shards => 1;

    // After a first drop the bot connects again within this, which leaves a second of the three that people wait.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly ManualTimeProvider _wire = new();

    // No beat comes due, so that the next timer is that of the pause.
    protected override SandboxOptions Options => base.Options with { WireTime = _wire, HeartbeatInterval = TimeSpan.FromDays(20) };

    [SetUp]
    public Task ShareTheWireAsync() => RestartBotAsync(services => services.AddSingleton<TimeProvider>(_wire));

    [Test]
    public async Task What_people_do_during_a_drop_is_answered_after_resuming()
    {
        await SetUpCohortAsync();
        var identifies = World.Identifies;
        await WaitForBotAsync(() => !IsPauseDue());

        World.Faults.AbortConnections();
        var running = Ada.RunAsync("checkin");
        await WaitForBotAsync(IsPauseDue);
        _wire.Advance(LongestPause);

        Assert.That((await running).Form, Is.Not.Null);
        Assert.That((World.Resumes, World.Identifies), Is.EqualTo((1, identifies)));
    }

    [Test]
    public async Task Who_read_that_the_bot_did_not_respond_and_asked_again_asked_once()
    {
        await SetUpCohortAsync();
        await WaitForBotAsync(() => !IsPauseDue());

        World.Faults.AbortConnections();
        var unanswered = AskAsync();
        await WaitForBotAsync(IsPauseDue);
        _wire.Advance(World.Options.ResponseTimeout);
        await Assert.ThatAsync(() => unanswered, Throws.InstanceOf<SandboxInteractionException>());
        var asked = await AskAsync();
        await WaitForBotAsync(() => World.Requests.Any(request => request.Status == 404));

        Assert.That(asked.Text, Does.StartWith("❓ Thank you for asking!"));
        Assert.That(CountQuestions(), Is.EqualTo(1));
    }

    [Test]
    public async Task Who_waits_although_Discord_says_that_nobody_does_is_asked_to_try_again()
    {
        await SetUpCohortAsync();
        await WaitForBotAsync(() => !IsPauseDue());
        World.Faults.FailNext(
            "POST", "/interactions/{interaction_id}/{interaction_token}/callback", FaultKind.UnknownInteractionAfterSuccess);

        World.Faults.AbortConnections();
        var asking = AskAsync();
        await WaitForBotAsync(IsPauseDue);
        _wire.Advance(LongestPause);

        Assert.That((await asking).Text, Does.Contain("Please try again."));
        Assert.That(CountQuestions(), Is.Zero);
    }

    private int CountQuestions() =>
        Bot.Database.Read(connection => connection.ExecuteScalar<int>("select count(*) from question"));

    private Task<Outcome> AskAsync() => Ada.RunAsync("ask", ("question", "How do I run one test?"));

    // A timer of the last answer may be due as soon; and a lost socket has this long to close.
    private bool IsPauseDue() => _wire.DueIn is [var next, ..] && next < LongestPause;
}
