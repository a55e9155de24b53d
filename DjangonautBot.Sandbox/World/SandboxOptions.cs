namespace DjangonautBot.Sandbox;

/// <summary>What a sandbox can be told before it starts.</summary>
public sealed record SandboxOptions
{
    /// <summary>Counts tokens, limits, nonces and delays; a test may pass a clock that it moves by hand.</summary>
    public TimeProvider WireTime { get; init; } = TimeProvider.System;

    /// <summary>What program time runs by: <see cref="WireTime"/>, unless a test moves that alone.</summary>
    public TimeProvider? ProgramBasis { get; init; }

    /// <summary>Where program time begins; now, when left out.</summary>
    public DateTimeOffset? ProgramStart { get; init; }

    /// <summary>
    /// How long apart two IDENTIFYs of one shard must be; an earlier one is answered with op 9. Discord asks for five
    /// seconds; a test that restarts the bot many times may ask for less.
    /// See https://discord.com/developers/docs/topics/gateway#rate-limiting.
    /// </summary>
    public TimeSpan IdentifyInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often the bot is asked for a heartbeat; Discord's own figure unless a test is in a hurry.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>
    /// How long people wait for a first answer. Discord's own figure, unless a test is about other things than speed and
    /// starts the bot in a process of its own.
    /// See https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback.
    /// </summary>
    public TimeSpan TimeToAnswer { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Real time after which a person stops looking at a screen on which nothing happens, so that a broken test ends.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
