using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Gateway.Sharding;
using DjangonautBot.Discord.Models;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Discord.Gateway.Sharding;

/// <summary>Several connections that share the servers.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class ShardingTests
{
    // Halfway between one second and two, because random numbers are; the timers of the other shards go on meanwhile.
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1.5);

    [Test]
    public async Task Each_shard_says_which_one_it_is_and_there_are_as_many_as_Discord_recommends()
    {
        await using var discord = ScriptedDiscord.Start(shards: null, shardsRecommended: 3, maxConcurrency: 3);

        var shards = await Task.WhenAll(IdentifyAsync(discord), IdentifyAsync(discord), IdentifyAsync(discord));

        Assert.That(shards.Select(shard => shard.Id), Is.EquivalentTo(new[] { "[0,3]", "[1,3]", "[2,3]" }));
    }

    [Test]
    public async Task Shards_with_one_key_identify_five_seconds_apart()
    {
        await using var discord = ScriptedDiscord.Start(shards: 3);
        var order = new List<(string Id, TimeSpan At)>();

        for (var number = 0; number < 3; number++)
        {
            var (connection, id) = await IdentifyAsync(discord);
            order.Add((id, discord.Clock.Elapsed));
            connection.SayReady();
            if (number < 2)
            {
                await discord.Clock.WaitForTimerAsync(IdentifyQueue.Spacing);
                discord.Clock.Advance(IdentifyQueue.Spacing);
            }
        }

        Assert.That(order, Is.EqualTo(new[]
        {
            ("[0,3]", TimeSpan.Zero), ("[1,3]", TimeSpan.FromSeconds(5)), ("[2,3]", TimeSpan.FromSeconds(10)),
        }));
    }

    [Test]
    public async Task A_shard_resumes_by_itself_while_the_others_go_on()
    {
        await using var discord = ScriptedDiscord.Start(shards: 2, maxConcurrency: 2);
        var shards = await AcceptReadyAsync(discord, 2);

        shards[1].Close(code: null);
        await shards[1].DisposedAsync();
        await discord.Clock.WaitForTimerAsync(FirstPause);
        discord.Clock.Advance(FirstPause);
        var next = await discord.AcceptAsync();
        next.SayHello();
        var resume = await next.HearAsync();

        Assert.Multiple(() =>
        {
            Assert.That(resume.GetProperty("op").GetInt32(), Is.EqualTo(6));
            Assert.That(discord.Gateway.Shards, Is.EqualTo(new[] { GatewayState.Ready, GatewayState.Resuming }));
            Assert.That(discord.Gateway.State, Is.EqualTo(GatewayState.Resuming));
        });
    }

    [Test]
    public async Task A_new_session_of_one_shard_forgets_no_server_of_another()
    {
        await using var discord = ScriptedDiscord.Start(shards: 2, maxConcurrency: 2);
        var shards = await AcceptReadyAsync(discord, 2);
        var (first, second) = (new Snowflake(2UL << 22), new Snowflake(3UL << 22));
        shards[0].SayEvent("GUILD_CREATE", 2, $$"""{"id":"{{first}}","owner_id":"1"}""");
        await discord.NextEventAsync<GatewayEvent.GuildAvailable>();
        shards[1].SayEvent("GUILD_CREATE", 2, $$"""{"id":"{{second}}","owner_id":"1"}""");
        await discord.NextEventAsync<GatewayEvent.GuildAvailable>();

        shards[1].SayReady(sequence: 3, session: "session-2");
        await discord.NextEventAsync<GatewayEvent.Ready>();
        var removed = await discord.NextEventAsync<GatewayEvent.GuildRemoved>();

        Assert.That(removed.GuildId, Is.EqualTo(second));
        Assert.That(discord.Gateway.FindGuild(first), Is.Not.Null);
    }

    [TestCase(5, 5)]
    [TestCase(2, 4)]
    public async Task Too_many_servers_are_followed_by_more_shards(int recommendedNow, int expected)
    {
        await using var discord = ScriptedDiscord.Start(shards: null, shardsRecommended: 2, maxConcurrency: 16);
        var shards = await AcceptReadyAsync(discord, 2);
        discord.Info = discord.Info with { Shards = recommendedNow };
        discord.Clock.Advance(IdentifyQueue.Spacing);

        shards[0].Close(4011);
        var goodbye = await shards[1].ClosedAsync();
        var next = await Task.WhenAll(Enumerable.Range(0, expected).Select(_ => IdentifyAsync(discord)));

        Assert.Multiple(() =>
        {
            Assert.That(goodbye, Is.EqualTo(1000));
            Assert.That(next.Select(shard => shard.Id), Is.EquivalentTo(Enumerable.Range(0, expected).Select(n => $"[{n},{expected}]")));
            Assert.That(discord.Log.Warnings, Has.One.Contains($"comes back with {expected}"));
        });
    }

    [TestCase(1, 1, "Set it to 2, or to auto")]
    [TestCase(2, 7, "Set it to 7, or to auto")]
    [TestCase(100, 1, "one process has no more")]
    public async Task A_number_that_is_too_small_ends_with_the_one_to_set(int shards, int recommended, string advice)
    {
        await using var discord = ScriptedDiscord.Start(shards, recommended, maxConcurrency: 100);
        var connection = await discord.AcceptAsync();

        connection.Close(4011);

        Assert.That(async () => await discord.Running, Throws.TypeOf<GatewayClosedException>()
            .With.Property(nameof(GatewayClosedException.CloseCode)).EqualTo(4011)
            .And.Message.Contains(advice).And.Message.Contains("(4011)"));
        Assert.That(discord.Gateway.State, Is.EqualTo(GatewayState.Stopped));
    }

    [Test]
    public async Task A_shard_that_Discord_closes_for_good_ends_them_all()
    {
        await using var discord = ScriptedDiscord.Start(shards: 2, maxConcurrency: 2);
        var shards = await AcceptReadyAsync(discord, 2);

        shards[1].Close(4014);

        Assert.That(async () => await discord.Running, Throws.TypeOf<GatewayClosedException>()
            .With.Property(nameof(GatewayClosedException.CloseCode)).EqualTo(4014));
        Assert.That(await shards[0].ClosedAsync(), Is.EqualTo(1000));
        Assert.That(await discord.EventsEndAsync());
    }

    [Test]
    public async Task Until_Discord_tells_how_many_shards_it_recommends_it_is_asked_again()
    {
        await using var discord = ScriptedDiscord.Start(shards: null, answers: false);
        await discord.Clock.WaitForTimersAsync(1);
        var (state, shards) = (discord.Gateway.State, discord.Gateway.Shards);

        discord.Answers = true;
        await discord.Clock.AdvanceToNextTimerAsync();
        var connection = await discord.AcceptAsync();

        Assert.Multiple(() =>
        {
            Assert.That(state, Is.EqualTo(GatewayState.Waiting));
            Assert.That(shards, Is.Empty);
            Assert.That(connection.Address!.Host, Is.EqualTo("gateway.example"));
        });
    }

    // By their numbers.
    private static async Task<IReadOnlyList<ScriptedTransport>> AcceptReadyAsync(ScriptedDiscord discord, int count)
    {
        var shards = new SortedDictionary<string, ScriptedTransport>(StringComparer.Ordinal);
        for (var accepted = 0; accepted < count; accepted++)
        {
            var (connection, id) = await IdentifyAsync(discord);
            connection.SayReady();
            await discord.NextEventAsync<GatewayEvent.Ready>();
            shards.Add(id, connection);
        }

        return [.. shards.Values];
    }

    private static async Task<(ScriptedTransport Connection, string Id)> IdentifyAsync(ScriptedDiscord discord)
    {
        var connection = await discord.AcceptAsync();
        connection.SayHello();
        var identify = await connection.HearAsync();
        return (connection, identify.GetProperty("d").GetProperty("shard").GetRawText());
    }
}
