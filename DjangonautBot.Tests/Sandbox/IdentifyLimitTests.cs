using System.Globalization;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>IDENTIFYs are counted for the whole token, by <c>shard_id % max_concurrency</c>.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class IdentifyLimitTests
{
    private const int Ready = 0;
    private const int InvalidSession = 9;

    [TestCase(1, 0, 1, InvalidSession)]
    [TestCase(2, 0, 1, Ready)]
    [TestCase(2, 0, 2, InvalidSession)]
    public async Task A_second_shard_may_identify_at_once_only_with_another_key(
        int maxConcurrency, int first, int second, int op, CancellationToken ct)
    {
        var options = new SandboxOptions { WireTime = new ManualTimeProvider(), MaxConcurrency = maxConcurrency };
        await using var host = await SandboxHost.StartAsync(new SandboxWorld(options), ct: ct);
        await using var one = new RawBot(host);
        await using var other = new RawBot(host);

        await IdentifyAsync(one, first, ct);
        var answer = await IdentifyAsync(other, second, ct);
        var limit = (await one.GetAsync("/gateway/bot", ct)).Json.GetProperty("session_start_limit");

        Assert.That(answer, Is.EqualTo(op));
        Assert.That(limit.GetProperty("max_concurrency").GetInt32(), Is.EqualTo(maxConcurrency));
    }

    [Test]
    public async Task A_shard_is_told_of_its_own_servers_only(CancellationToken ct)
    {
        var world = new SandboxWorld(new SandboxOptions { WireTime = new ManualTimeProvider(), MaxConcurrency = 3 });
        var servers = AddServers(world, 3);
        await using var host = await SandboxHost.StartAsync(world, ct: ct);
        await using var bot = new RawBot(host);

        await bot.ConnectAsync(ct);
        await bot.IdentifyAsync(ct, shard: [1, 3]);
        var named = (await bot.EventAsync("READY", ct)).GetProperty("guilds").EnumerateArray().ToList();
        var created = await bot.EventAsync("GUILD_CREATE", ct);

        var own = servers.Single(server => (server.Id >> 22) % 3 == 1).Id.ToString(CultureInfo.InvariantCulture);
        Assert.That(named.Select(guild => guild.GetProperty("id").GetString()), Is.EqualTo(new[] { own }));
        Assert.That(created.GetProperty("id").GetString(), Is.EqualTo(own));
    }

    [TestCase(1, 4011)]
    [TestCase(3, null)]
    public async Task A_shard_of_too_many_servers_is_refused(int shards, int? code, CancellationToken ct)
    {
        var world = new SandboxWorld(new SandboxOptions { WireTime = new ManualTimeProvider(), MaxServersPerShard = 1 });
        AddServers(world, 3);
        await using var host = await SandboxHost.StartAsync(world, ct: ct);
        await using var bot = new RawBot(host);

        await bot.ConnectAsync(ct);
        await bot.FrameAsync(ct);
        await bot.IdentifyAsync(ct, shard: [0, shards]);
        var answer = await bot.OpAsync(ct);

        Assert.That(answer, Is.EqualTo(code is null ? Ready : -1));
        Assert.That((int?)bot.CloseStatus, Is.EqualTo(code));
    }

    [Test]
    public async Task The_number_of_shards_is_recommended_by_the_number_of_servers(CancellationToken ct)
    {
        var world = new SandboxWorld();
        AddServers(world, 1001);
        await using var host = await SandboxHost.StartAsync(world, ct: ct);
        await using var bot = new RawBot(host);

        Assert.That((await bot.GetAsync("/gateway/bot", ct)).Json.GetProperty("shards").GetInt32(), Is.EqualTo(2));
    }

    // Their ids are a millisecond apart, and so in turn for each shard.
    private static List<SandboxServer> AddServers(SandboxWorld world, int count)
    {
        var servers = new List<SandboxServer>();
        for (var number = 0; number < count; number++)
        {
            servers.Add(world.AddServer($"Server {number}"));
            world.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        return servers;
    }

    private static async Task<int> IdentifyAsync(RawBot bot, int shard, CancellationToken ct)
    {
        await bot.ConnectAsync(ct);
        await bot.FrameAsync(ct);
        await bot.IdentifyAsync(ct, shard: [shard, 3]);
        return await bot.OpAsync(ct);
    }
}
