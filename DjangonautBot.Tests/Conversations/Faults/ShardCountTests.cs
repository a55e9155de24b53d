using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Faults;

/// <summary>A bot in more servers than its connections may have.</summary>
internal sealed class ShardCountTests : Conversation
{
    // Each connection begins with one.
    protected override int Shards => 1;

    protected override SandboxOptions Options => base.Options with { MaxConcurrency = 16, MaxServersPerShard = 1 };

    [Test]
    public async Task A_bot_that_has_grown_comes_back_with_more_shards()
    {
        await SetUpCohortAsync();
        Grow();

        World.Faults.CloseConnections(4009);
        await World.WaitUntilAsync(() => World.ConnectedShards is [(0, 2), (1, 2)], Cancellation);

        Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
    }

    [Test]
    public async Task A_number_that_is_set_and_too_small_stops_the_bot_with_the_one_to_set()
    {
        ErrorsAreExpected = true;
        Grow();
        await Bot.DisposeAsync();

        await StartBotAsync(shards: 1);
        await Bot.Stopped.WaitAsync(Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(Bot.ExitCode, Is.EqualTo(ExitCode.Discord));
            Assert.That(Bot.Log.Errors, Has.Some.Contains("Set it to 2, or to auto").And.Some.Contains("(4011)"));
        });
    }

    // To one server for each of two shards.
    private void Grow()
    {
        var other = World.AddServer("Another server");
        while (((other.Id ^ Server.Id) >> 22) % 2 == 0)
        {
            other.RemoveBot();
            World.Clock.Advance(TimeSpan.FromMilliseconds(1));
            other = World.AddServer("Another server");
        }
    }
}
