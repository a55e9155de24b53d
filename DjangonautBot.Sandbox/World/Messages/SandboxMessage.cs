using System.Text.Json;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Sandbox;

/// <summary>A message in its current state, changed by edits.</summary>
public sealed class SandboxMessage
{
    private IReadOnlyList<SandboxEmbed> _embeds = [];

    internal SandboxMessage(ulong id, SandboxChannel channel, SandboxUser author, DateTimeOffset createdAt)
    {
        Id = id;
        Channel = channel;
        Author = author;
        CreatedAt = createdAt;
    }

    public ulong Id { get; }

    public SandboxChannel Channel { get; }

    public ulong AuthorId => Author.Id;

    public string Content { get; internal set; } = "";

    /// <summary>Embeds as shown to people: none while they are suppressed.</summary>
    public IReadOnlyList<SandboxEmbed> Embeds => AreEmbedsSuppressed ? [] : _embeds;

    public IReadOnlyList<SandboxButton> Buttons { get; private set; } = [];

    public IReadOnlyList<SandboxMenu> Menus { get; private set; } = [];

    public IReadOnlyList<SandboxFile> Files { get; internal set; } = [];

    /// <summary>True if visible to one person only.</summary>
    public bool Ephemeral => VisibleOnlyTo is not null;

    /// <summary>True if shown as "(edited)".</summary>
    public bool Edited => EditedAt is not null;

    /// <summary>All texts of the message, a line each: content, embeds.</summary>
    public string Text =>
        string.Join('\n', new[] { Content }.Where(line => line.Length > 0).Concat(Embeds.SelectMany(embed => embed.Lines)));

    /// <summary>Ids of the people notified because they are mentioned.</summary>
    public IReadOnlyList<ulong> PingedUsers { get; internal set; } = [];

    /// <summary>Ids of the roles whose members were notified; the server's own id is @everyone.</summary>
    public IReadOnlyList<ulong> PingedRoles { get; internal set; } = [];

    /// <summary>Id of the person whose interaction the message responds to, shown to everybody; null for other messages.</summary>
    public ulong? UsedBy => Origin?.Person.Id;

    /// <summary>Time of creation, in program time.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Id of the message in the same channel to which this one replies; null if it is no reply.</summary>
    public ulong? ReferencedMessageId { get; internal init; }

    /// <summary>True if posted without a notification on people's devices.</summary>
    public bool IsSilent => (Flags & MessageFlags.SuppressNotifications) != 0;

    /// <summary>True if the app reads the message aloud.</summary>
    public bool ReadAloud { get; internal set; }

    /// <summary>The thread started from the message, if any.</summary>
    public SandboxChannel? Thread { get; internal set; }

    internal SandboxUser Author { get; }

    internal ulong? VisibleOnlyTo { get; init; }

    /// <summary>True if shown as "thinking…" until the response replaces it.</summary>
    internal bool Loading { get; set; }

    internal DateTimeOffset? EditedAt { get; set; }

    /// <summary>Those of <see cref="MessageFlags.Kept"/>.</summary>
    internal int Flags { get; set; }

    internal bool AreEmbedsSuppressed => (Flags & MessageFlags.SuppressEmbeds) != 0;

    /// <summary>True if the message has embeds, shown or suppressed.</summary>
    internal bool HasEmbeds => _embeds.Count > 0;

    internal string? Nonce { get; init; }

    internal Interactions.SandboxInteraction? Origin { get; init; }

    /// <summary>JSON as sent by the bot; undefined if there is none.</summary>
    internal JsonElement EmbedsJson { get; private set; }

    /// <inheritdoc cref="EmbedsJson"/>
    internal JsonElement ComponentsJson { get; private set; }

    internal void SetEmbeds(JsonElement embeds)
    {
        EmbedsJson = embeds;
        _embeds = [.. MessageReader.Embeds(embeds)];
    }

    internal void SetComponents(JsonElement components)
    {
        ComponentsJson = components;
        Buttons = [.. MessageReader.Buttons(components)];
        Menus = [.. MessageReader.Menus(components)];
    }
}
