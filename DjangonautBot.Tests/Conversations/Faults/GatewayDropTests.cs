using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Tests.Conversations.Faults;

/// <summary>The connection is lost while somebody waits. The wire's clock stands still, so that only the bot's own pauses count.</summary>
internal sealed class GatewayDropTests : Conversation
{
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

    // A timer of the last answer may be due as soon; and a lost socket has this long to close.
    private bool IsPauseDue() => _wire.DueIn is [var next, ..] && next < LongestPause;
}
