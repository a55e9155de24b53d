namespace DjangonautBot.Sandbox.RateLimits;

/// <summary>
/// The rate limit of the routes that share a bucket, for each channel, server or webhook. Discord documents the headers but
/// not the numbers; these are commonly observed ones.
/// </summary>
internal sealed record BucketRule(string Name, int Limit, TimeSpan Window)
{
    public static readonly BucketRule CreateMessage = new("create-message", 5, TimeSpan.FromSeconds(5));
    public static readonly BucketRule EditMessage = new("edit-message", 5, TimeSpan.FromSeconds(5));
    public static readonly BucketRule DeleteMessage = new("delete-message", 5, TimeSpan.FromSeconds(1));
    public static readonly BucketRule ReadMessages = new("read-messages", 10, TimeSpan.FromSeconds(5));
    public static readonly BucketRule CreateThread = new("create-thread", 50, TimeSpan.FromMinutes(5));
    public static readonly BucketRule EditChannel = new("edit-channel", 5, TimeSpan.FromSeconds(15));
    public static readonly BucketRule OpenDirectMessages = new("open-direct-messages", 10, TimeSpan.FromSeconds(10));
    public static readonly BucketRule ScheduledEvents = new("scheduled-events", 5, TimeSpan.FromSeconds(10));
    public static readonly BucketRule Commands = new("commands", 5, TimeSpan.FromSeconds(20));
    public static readonly BucketRule InteractionWebhook = new("interaction-webhook", 5, TimeSpan.FromSeconds(2));
    public static readonly BucketRule Read = new("read", 50, TimeSpan.FromSeconds(1));
}
