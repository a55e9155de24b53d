using System.Net;
using Dapper;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Tests.Conversations.Faults;

/// <summary>The start of the bot.</summary>
internal sealed class GatewayStartTests : Conversation
{
    // Sessions and connections are counted.
    protected override int Shards => 1;

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

    [TestCase(400, 30034, "Max number of daily application command creates has been reached (200)")]
    [TestCase(403, 50001, "Missing Access")]
    public async Task Until_Discord_has_taken_the_commands_the_bot_asks_again_and_is_not_ready(int status, int code, string reason)
    {
        await Bot.DisposeAsync();
        await ForgetCommandsAsync();
        var wire = new ManualTimeProvider();
        World.Faults.RejectNext("PUT", "/applications/{application_id}/commands", status, code, reason);

        await StartBotAsync(services => services.AddSingleton<TimeProvider>(wire));
        await wire.WaitForTimerAsync(TimeSpan.FromSeconds(1));
        var refused = await AskForReadinessAsync();
        wire.Advance(TimeSpan.FromSeconds(1));
        await World.WaitUntilAsync(() => World.CommandRegistrations == 2, Cancellation);
        await WaitForBotAsync(() => Bot.Log.Lines.Count(line => line.Contains("commands with Discord", StringComparison.Ordinal)) == 1);

        Assert.Multiple(() =>
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(refused.Text, Does.Contain($"commands: not registered: Discord answered {status} with code {code}"));
        });
        Assert.That((await AskForReadinessAsync()).Text, Does.Contain("commands: registered"));
    }

    [Test]
    public async Task That_it_was_removed_from_a_server_stands_in_the_log()
    {
        Server.RemoveBot();

        await WaitForBotAsync(() =>
            Bot.Log.Lines.Any(line => line.Contains($"removed the bot from server {Server.Id}", StringComparison.Ordinal)));
    }

    private async Task ForgetCommandsAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=false");
        await connection.ExecuteAsync("delete from command_registration");
    }

    private async Task<(HttpStatusCode Status, string Text)> AskForReadinessAsync()
    {
        using var http = new HttpClient { BaseAddress = Bot.Address };
        using var response = await http.GetAsync(new Uri("/readyz", UriKind.Relative), Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}
