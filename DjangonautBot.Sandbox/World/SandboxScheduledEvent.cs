namespace DjangonautBot.Sandbox;

/// <summary>A scheduled event of a server.</summary>
public sealed class SandboxScheduledEvent
{
    internal SandboxScheduledEvent(ulong id, SandboxServer server)
    {
        Id = id;
        Server = server;
    }

    public ulong Id { get; }

    public SandboxServer Server { get; }

    public string Name { get; internal set; } = "";

    public string? Description { get; internal set; }

    public DateTimeOffset Start { get; internal set; }

    public DateTimeOffset? End { get; internal set; }

    public SandboxScheduledEventStatus Status { get; internal set; } = SandboxScheduledEventStatus.Scheduled;

    /// <summary>Voice channel of the event; null outside Discord.</summary>
    public ulong? ChannelId { get; internal set; }

    /// <summary>Place of an event outside Discord; null in a voice channel.</summary>
    public string? Location { get; internal set; }

    internal bool IsOver => Status is SandboxScheduledEventStatus.Completed or SandboxScheduledEventStatus.Canceled;

    /// <summary>Discord's <c>entity_type</c>: 2 voice, 3 external.</summary>
    internal int EntityType { get; set; }
}
