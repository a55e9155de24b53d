namespace DjangonautBot.Sandbox;

/// <summary>Settings of a sandbox.</summary>
public sealed record SandboxOptions
{
    /// <summary>Clock of tokens, limits, nonces and delays. A test can pass a clock that it moves by hand.</summary>
    public TimeProvider WireTime { get; init; } = TimeProvider.System;

    /// <summary>Underlying clock of program time; <see cref="WireTime"/> if null.</summary>
    public TimeProvider? ProgramBasis { get; init; }

    /// <summary>Start of program time; now if null.</summary>
    public DateTimeOffset? ProgramStart { get; init; }

    /// <summary>
    /// Least time between two IDENTIFYs with the same key, which is the shard's number modulo <see cref="MaxConcurrency"/>; an
    /// earlier one is rejected with op 9. Five seconds in Discord; a test that restarts the bot many times can set less.
    /// See https://discord.com/developers/docs/topics/gateway#sharding-max-concurrency.
    /// </summary>
    public TimeSpan IdentifyInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Number of shards that may identify in each interval: 1, and more for very large bots.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>
    /// Most servers of one shard: an IDENTIFY of a shard with more is refused with 4011. Discord's own by default; a test can set less.
    /// See https://discord.com/developers/docs/topics/gateway#sharding.
    /// </summary>
    public int MaxServersPerShard { get; init; } = 2_500;

    /// <summary>
    /// Length of the rate limits' windows, in relation to Discord's own. A test that plays weeks in seconds of wire time, and is not
    /// about limits, can set less.
    /// </summary>
    public double RateLimitWindows { get; init; } = 1;

    /// <summary>Heartbeat interval. Discord's own by default; a test in a hurry can set less.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>
    /// Time limit for the first response. Discord's own by default; a test that starts the bot in a process of its own, and is
    /// not about speed, can set more.
    /// See https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback.
    /// </summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Real time after which a person stops waiting for a visible response, so that a broken test ends.
    /// </summary>
    public TimeSpan PersonTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
