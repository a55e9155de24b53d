using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Sandbox;

/// <summary>A channel, thread or direct message.</summary>
public sealed class SandboxChannel
{
    private readonly SandboxWorld _world;
    private readonly List<SandboxMessage> _messages = [];
    private readonly List<SandboxMessage> _ephemeral = [];
    private readonly List<Overwrite> _overwrites = [];
    private readonly HashSet<ulong> _inVoice = [];

    internal SandboxChannel(SandboxWorld world, SandboxServer? server, ulong id, string name, SandboxChannelKind kind)
    {
        _world = world;
        Server = server;
        Id = id;
        Name = name;
        Kind = kind;
        CreatedAt = ArchiveChangedAt = world.Clock.GetUtcNow();
        EmptySince = CreatedAt;
    }

    public ulong Id { get; }

    public string Name { get; internal set; }

    public SandboxChannelKind Kind { get; }

    /// <summary>Server of the channel; null for direct messages.</summary>
    public SandboxServer? Server { get; }

    /// <summary>Channel of a thread; null otherwise.</summary>
    public SandboxChannel? Parent { get; internal init; }

    /// <summary>Messages visible to everybody who can read the channel, oldest first.</summary>
    public IReadOnlyList<SandboxMessage> Messages => _world.Read<IReadOnlyList<SandboxMessage>>(() => [.. _messages]);

    /// <summary>Threads of the channel, including archived ones.</summary>
    public IReadOnlyList<SandboxChannel> Threads =>
        Server is null ? [] : [.. Server.Threads.Where(thread => thread.Parent == this)];

    /// <summary>True for an archived thread; posting unarchives it unless it is locked.</summary>
    public bool Archived { get; internal set; }

    /// <summary>True for a locked thread, in which posting and unarchiving require Manage Threads.</summary>
    public bool Locked { get; internal set; }

    internal bool IsThread => Parent is not null;

    internal SandboxUser? Recipient { get; init; }

    internal SandboxUser? Owner { get; init; }

    internal int AutoArchiveMinutes { get; set; } = 4320;

    /// <summary>Seconds for which a member has to wait between two messages in a thread; 0 for none.</summary>
    internal int SlowmodeSeconds { get; set; }

    /// <summary>True if members can add others to the private thread.</summary>
    internal bool Invitable { get; set; } = true;

    internal DateTimeOffset CreatedAt { get; init; }

    internal DateTimeOffset ArchiveChangedAt { get; set; }

    internal IReadOnlyList<Overwrite> Overwrites => Parent?.Overwrites ?? _overwrites;

    /// <summary>Archives the thread, as people can do and Discord does after a while.</summary>
    public void Archive() => _world.Change(() => SetArchived(true));

    /// <summary>Locks the thread; see <see cref="Locked"/>.</summary>
    public void Lock() => _world.Change(() =>
    {
        Locked = true;
        Server?.DispatchChannel("THREAD_UPDATE", this);
    });

    /// <summary>Archives or unarchives the thread and notifies the bot of a change.</summary>
    /// <returns>False if there was no change.</returns>
    internal bool SetArchived(bool archived)
    {
        if (Archived == archived)
        {
            return false;
        }

        Archived = archived;
        ArchiveChangedAt = _world.Clock.GetUtcNow();
        Server?.DispatchChannel("THREAD_UPDATE", this);
        return true;
    }

    /// <summary>True for an open thread in which nothing has been posted for longer than its archive time.</summary>
    internal bool IsQuiet
    {
        get
        {
            var last = _messages is [.., var message] && message.CreatedAt > ArchiveChangedAt ? message.CreatedAt : ArchiveChangedAt;
            return !Archived && _world.Clock.GetUtcNow() - last >= TimeSpan.FromMinutes(AutoArchiveMinutes);
        }
    }

    /// <summary>Program time since which nobody has been in the voice channel; null while somebody is.</summary>
    internal DateTimeOffset? EmptySince { get; private set; }

    internal void Connect(ulong userId)
    {
        _inVoice.Add(userId);
        EmptySince = null;
    }

    internal void Disconnect(ulong userId)
    {
        _inVoice.Remove(userId);
        EmptySince ??= _inVoice.Count == 0 ? _world.Clock.GetUtcNow() : null;
    }

    internal ulong? LastMessageId => _messages.Count == 0 ? null : _messages[^1].Id;

    /// <summary>All messages, including ephemeral ones.</summary>
    internal IEnumerable<SandboxMessage> AllMessages => _messages.Concat(_ephemeral);

    internal int MessageCount => _messages.Count;

    internal void SetOverwrite(Overwrite overwrite)
    {
        _overwrites.RemoveAll(other => other.Id == overwrite.Id);
        if ((overwrite.Allow | overwrite.Deny) != 0)
        {
            _overwrites.Add(overwrite);
        }
    }

    internal SandboxMessage? Find(ulong messageId) => _messages.Find(message => message.Id == messageId);

    internal IEnumerable<SandboxMessage> VisibleTo(ulong userId) =>
        _messages.Concat(_ephemeral.Where(message => message.VisibleOnlyTo == userId)).OrderBy(message => message.Id);

    internal void Add(SandboxMessage message) => (message.Ephemeral ? _ephemeral : _messages).Add(message);

    internal bool Remove(SandboxMessage message) => (message.Ephemeral ? _ephemeral : _messages).Remove(message);

    internal bool Holds(SandboxMessage message) => (message.Ephemeral ? _ephemeral : _messages).Contains(message);
}
