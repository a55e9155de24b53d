namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>
/// One rate limit for one channel, server or interaction: its waiting requests and its remaining allowance. Each request is
/// completed before the next is sent, so that messages arrive in the order of the calls.
/// </summary>
internal sealed class Bucket
{
    public WaitQueue WaitQueue { get; } = new();

    public Allowance Allowance { get; } = new();

    public bool IsIdle(TimeSpan now) => WaitQueue.IsEmpty && Allowance.IsOver(now);
}
