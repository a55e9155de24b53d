namespace DjangonautBot.Sandbox.Persistence;

/// <summary>A scheduled event of a server.</summary>
internal sealed record SavedScheduledEvent(
    ulong Id,
    string Name,
    string? Description,
    DateTimeOffset Start,
    DateTimeOffset? End,
    SandboxScheduledEventStatus Status,
    ulong? ChannelId,
    string? Location,
    int EntityType,
    DateTimeOffset? ActiveSince = null)
{
    public static SavedScheduledEvent Of(SandboxScheduledEvent scheduled) => new(
        scheduled.Id,
        scheduled.Name,
        scheduled.Description,
        scheduled.Start,
        scheduled.End,
        scheduled.Status,
        scheduled.ChannelId,
        scheduled.Location,
        scheduled.EntityType,
        scheduled.ActiveSince);

    public SandboxScheduledEvent Restore(SandboxServer server) => new(Id, server)
    {
        Name = Name,
        Description = Description,
        Start = Start,
        End = End,
        Status = Status,
        ChannelId = ChannelId,
        Location = Location,
        EntityType = EntityType,
        ActiveSince = ActiveSince ?? (Status is SandboxScheduledEventStatus.Active ? Start : null),
    };
}
