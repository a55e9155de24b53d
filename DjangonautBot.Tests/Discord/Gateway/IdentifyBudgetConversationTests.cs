using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Gateway.Sharding;
using DjangonautBot.Discord.Models;
using DjangonautBot.Tests.Support;
using NSubstitute;

namespace DjangonautBot.Tests.Discord.Gateway;

/// <summary>A thousand new sessions a day; above them Discord resets the token.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class IdentifyBudgetConversationTests
{
    [Test]
    public async Task Discord_is_asked_before_each_new_session()
    {
        await using var discord = ScriptedDiscord.Start();
        for (var count = 0; count < 3; count++)
        {
            var connection = await discord.AcceptReadyAsync();
            discord.Clock.Advance(TimeSpan.FromSeconds(5));
            connection.Close(4009);
            await discord.PassPauseAsync(connection);
        }

        await discord.AcceptAsync();

        await discord.Rest.Received(4).GetGatewayAsync(Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task With_few_sessions_left_it_waits_for_the_reset_and_says_so()
    {
        await using var discord = ScriptedDiscord.Start();
        var lost = await discord.AcceptReadyAsync();
        discord.Clock.Advance(IdentifyQueue.Spacing);
        discord.Info = discord.Info with { SessionStartLimit = new SessionStartLimit(1000, 3, 7_200_000, 1) };
        lost.Close(4009);
        await discord.PassPauseAsync(lost);

        await discord.Clock.WaitForTimerAsync(TimeSpan.FromHours(2));
        var stateMeanwhile = discord.Gateway.State;
        discord.Info = discord.Info with { SessionStartLimit = new SessionStartLimit(1000, 1000, 86_400_000, 1) };
        discord.Clock.Advance(TimeSpan.FromHours(2));
        await discord.AcceptAsync();

        Assert.Multiple(() =>
        {
            Assert.That(stateMeanwhile, Is.EqualTo(GatewayState.Waiting));
            Assert.That(discord.Log.Warnings, Has.One.Contains("Only 3 of 1000"));
        });
    }
}
