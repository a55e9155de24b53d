using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Tests.Conversations.Faults;

/// <summary>The start of the bot.</summary>
internal sealed class GatewayStartTests : Conversation
{
    [Test]
    public async Task A_request_to_reconnect_before_Hello_is_followed()
    {
        await Bot.DisposeAsync();
        World.Faults.ReconnectBeforeHello = true;

        await StartBotAsync();
        await World.WaitUntilAsync(() => World.Identifies == 2, Cancellation);

        Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("no cohort"));
    }

    [Test]
    public async Task A_used_up_identify_budget_is_waited_for()
    {
        await Bot.DisposeAsync();
        var wire = new ManualTimeProvider();
        var full = TimeSpan.FromHours(7);
        World.Faults.IdentifiesRemaining = 0;
        World.Faults.ResetAfterMs = (long)full.TotalMilliseconds;

        await StartBotAsync(services => services.AddSingleton<TimeProvider>(wire));
        await wire.WaitForTimerAsync(full);
        var stateWhileWaiting = Bot.Get<IDiscordGateway>().State;
        World.Faults.IdentifiesRemaining = 1000;
        wire.Advance(full);
        await World.WaitUntilAsync(() => World.Identifies == 2, Cancellation);

        Assert.That(stateWhileWaiting, Is.EqualTo(GatewayState.Waiting));
    }

    [Test]
    public async Task That_it_was_removed_from_a_server_stands_in_the_log()
    {
        Server.RemoveBot();

        await WaitForBotAsync(() =>
            Bot.Log.Lines.Any(line => line.Contains($"removed the bot from server {Server.Id}", StringComparison.Ordinal)));
    }
}
