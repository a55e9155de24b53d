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

    private static async Task<int> IdentifyAsync(RawBot bot, int shard, CancellationToken ct)
    {
        await bot.ConnectAsync(ct);
        await bot.FrameAsync(ct);
        await bot.IdentifyAsync(ct, shard: [shard, 3]);
        return await bot.OpAsync(ct);
    }
}
