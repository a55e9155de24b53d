using System.Text.Json;
using DjangonautBot.Sandbox.Messages;

namespace DjangonautBot.Sandbox;

/// <summary>A message as it stands now; an edit changes it.</summary>
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

    /// <summary>Whether only one person sees it.</summary>
    public bool Ephemeral => VisibleOnlyTo is not null;

    /// <summary>Whether it shows "(edited)".</summary>
    public bool Edited => EditedAt is not null;

    /// <summary>All that a person reads in it, a line each: content, embeds.</summary>
    public string Text =>
        string.Join('\n', new[] { Content }.Where(line => line.Length > 0).Concat(Embeds.SelectMany(embed => embed.Lines)));

    /// <summary>The people who got a notification because their name is in it.</summary>
    public IReadOnlyList<ulong> PingedUsers { get; internal set; } = [];

    /// <summary>The roles whose members got a notification; a server's own id stands for @everyone.</summary>
    public IReadOnlyList<ulong> PingedRoles { get; internal set; } = [];

    /// <summary>Who used the command or component that it answers; shown to everybody.</summary>
    public ulong? UsedBy => Origin?.Person.Id;

    /// <summary>When it was made, in program time.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>The thread that was started from it.</summary>
    public SandboxChannel? Thread { get; internal set; }

    internal SandboxUser Author { get; }

    internal ulong? VisibleOnlyTo { get; init; }

    /// <summary>Whether it says "thinking…" until the interaction's answer is edited in.</summary>
    internal bool Loading { get; set; }

    internal DateTimeOffset? EditedAt { get; set; }

    internal string? Nonce { get; init; }

    internal Interactions.SandboxInteraction? Origin { get; init; }

    /// <summary>As the bot sent them; undefined when there are none.</summary>
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
