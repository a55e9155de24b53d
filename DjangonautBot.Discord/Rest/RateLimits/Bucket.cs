namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>
/// One rate limit for one channel, server or interaction: who waits for it, and what is left of it. The first of the line
/// is sent and answered before the next, so that messages arrive in the order in which they were asked for.
/// </summary>
internal sealed class Bucket
{
    public WaitQueue WaitQueue { get; } = new();

    public Allowance Allowance { get; } = new();

    public bool IsIdle(TimeSpan now) => WaitQueue.IsEmpty && Allowance.IsOver(now);
}
