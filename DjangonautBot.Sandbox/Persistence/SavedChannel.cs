using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Sandbox.Persistence;

/// <summary>A channel, thread or direct message, with its messages.</summary>
/// <param name="ServerId">Null for direct messages, which have a recipient instead.</param>
/// <param name="Overwrites">Overwrites of the channel itself; a thread has those of its parent.</param>
internal sealed record SavedChannel(
    ulong Id,
    string Name,
    SandboxChannelKind Kind,
    ulong? ServerId,
    ulong? ParentId,
    ulong? RecipientId,
    bool Archived,
    bool Locked,
    int AutoArchiveMinutes,
    DateTimeOffset CreatedAt,
    DateTimeOffset ArchiveChangedAt,
    IReadOnlyList<Overwrite> Overwrites,
    IReadOnlyList<SavedMessage> Messages,
    int SlowmodeSeconds = 0,
    bool Invitable = true)
{
    public static SavedChannel Of(SandboxChannel channel) => new(
        channel.Id,
        channel.Name,
        channel.Kind,
        channel.Server?.Id,
        channel.Parent?.Id,
        channel.Recipient?.Id,
        channel.Archived,
        channel.Locked,
        channel.AutoArchiveMinutes,
        channel.CreatedAt,
        channel.ArchiveChangedAt,
        channel.IsThread ? [] : [.. channel.Overwrites],
        [.. channel.AllMessages.Select(SavedMessage.Of)],
        channel.SlowmodeSeconds,
        channel.Invitable);
}
