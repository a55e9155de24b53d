using System.Text.Json;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

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

    /// <summary>Buttons at any depth, in reading order.</summary>
    public IReadOnlyList<SandboxButton> Buttons { get; private set; } = [];

    /// <summary>Menus at any depth, in reading order.</summary>
    public IReadOnlyList<SandboxMenu> Menus { get; private set; } = [];

    /// <summary>Parts of a message of components v2, from top to bottom; empty for a message of content and embeds.</summary>
    public IReadOnlyList<SandboxPart> Parts => IsV2 ? new PartReader(Files).Read(ComponentsJson) : [];

    /// <summary>Sections at any depth, in reading order.</summary>
    public IReadOnlyList<SandboxSection> Sections => [.. SectionsIn(Parts)];

    public IReadOnlyList<SandboxFile> Files { get; internal set; } = [];

    /// <summary>True if visible to one person only.</summary>
    public bool Ephemeral => VisibleOnlyTo is not null;

    /// <summary>True if shown as "(edited)".</summary>
    public bool Edited => EditedAt is not null;

    /// <summary>All texts of the message, a line each: content, embeds; or those of its parts.</summary>
    public string Text =>
        string.Join('\n', MentioningTexts.Where(line => line.Length > 0).Concat(Embeds.SelectMany(embed => embed.Lines)));

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

    /// <summary>Texts in which a mention notifies: the content, or those of the parts.</summary>
    internal IEnumerable<string> MentioningTexts => ComponentTree.Texts(ComponentsJson).Prepend(Content);

    internal SandboxUser Author { get; }

    internal ulong? VisibleOnlyTo { get; init; }

    /// <summary>True if shown as "thinking…" until the response replaces it.</summary>
    internal bool Loading { get; set; }

    internal DateTimeOffset? EditedAt { get; set; }

    /// <summary>Those of <see cref="MessageFlags.Kept"/>.</summary>
    internal int Flags { get; set; }

    /// <summary>True if the message consists of components only, which no edit can undo.</summary>
    internal bool IsV2 => (Flags & MessageFlags.ComponentsV2) != 0;

    internal bool AreEmbedsSuppressed => (Flags & MessageFlags.SuppressEmbeds) != 0;

    /// <summary>True if the message has embeds, shown or suppressed.</summary>
    internal bool HasEmbeds => _embeds.Count > 0;

    internal bool HasComponents => ComponentsJson.Items().Any();

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

    private static IEnumerable<SandboxSection> SectionsIn(IEnumerable<SandboxPart> parts) => parts.SelectMany(part => part switch
    {
        SandboxSection section => [section],
        SandboxContainer container => SectionsIn(container.Parts),
        _ => Array.Empty<SandboxSection>(),
    });
}
