using System.Text.Json;
using DjangonautBot.Sandbox.Messages;

namespace DjangonautBot.Sandbox;

/// <summary>A message in its current state, changed by edits.</summary>
public sealed class SandboxMessage
{
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

    public IReadOnlyList<SandboxEmbed> Embeds { get; private set; } = [];

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

    /// <summary>The thread started from the message, if any.</summary>
    public SandboxChannel? Thread { get; internal set; }

    internal SandboxUser Author { get; }

    internal ulong? VisibleOnlyTo { get; init; }

    /// <summary>True if shown as "thinking…" until the response replaces it.</summary>
    internal bool Loading { get; set; }

    internal DateTimeOffset? EditedAt { get; set; }

    internal string? Nonce { get; init; }

    internal Interactions.SandboxInteraction? Origin { get; init; }

    /// <summary>JSON as sent by the bot; undefined if there is none.</summary>
    internal JsonElement EmbedsJson { get; private set; }

    /// <inheritdoc cref="EmbedsJson"/>
    internal JsonElement ComponentsJson { get; private set; }

    internal void SetEmbeds(JsonElement embeds)
    {
        EmbedsJson = embeds;
        Embeds = [.. MessageReader.Embeds(embeds)];
    }

    internal void SetComponents(JsonElement components)
    {
        ComponentsJson = components;
        Buttons = [.. MessageReader.Buttons(components)];
        Menus = [.. MessageReader.Menus(components)];
    }
}
