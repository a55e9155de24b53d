using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Sandbox;

/// <summary>A scheduled event of a server.</summary>
public sealed class SandboxScheduledEvent
{
    /// <summary>Discord's <c>entity_type</c> of an event outside Discord.</summary>
    internal const int External = 3;

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

    internal bool IsExternal => EntityType == External;

    /// <summary>Program time at which it began; null before.</summary>
    internal DateTimeOffset? ActiveSince { get; set; }

    /// <summary>Program time since which it has been active with nobody in its voice channel; null before, or while somebody is.</summary>
    internal DateTimeOffset? EmptySince => Channel switch
    {
        null => ActiveSince,
        { EmptySince: { } since } => since > ActiveSince ? since : ActiveSince,
        _ => null,
    };

    private SandboxChannel? Channel => Server.Channels.FirstOrDefault(channel => channel.Id == ChannelId);

    internal void SetStatus(SandboxScheduledEventStatus status, DateTimeOffset at)
    {
        Status = status;
        if (status is SandboxScheduledEventStatus.Active)
        {
            ActiveSince ??= at;
        }
    }

    internal bool IsVisibleTo(ulong userId) => ChannelId is null || PermissionRules.Has(PermissionsOf(userId), Permission.ViewChannel);

    /// <summary>Permissions of a user in its voice channel, or in the server if it has none.</summary>
    internal ulong PermissionsOf(ulong userId) => Channel is { } voice ? voice.PermissionsOf(userId) : Server.PermissionsOf(userId);
}
