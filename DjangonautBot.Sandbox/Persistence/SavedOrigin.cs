using DjangonautBot.Sandbox.Interactions;

namespace DjangonautBot.Sandbox.Persistence;

/// <summary>
/// Of the interaction that a message answers, what people and the bot are told about it. Its token is worth nothing any
/// more.
/// </summary>
internal sealed record SavedOrigin(ulong Id, InteractionKind Kind, string Name, ulong UserId, ulong ServerId, SavedOrigin? OpenedBy)
{
    public static SavedOrigin Of(SandboxInteraction interaction) => new(
        interaction.Id,
        interaction.Kind,
        interaction.Name,
        interaction.Person.Id,
        interaction.Person.Server.Id,
        interaction.OpenedBy is { } opener ? Of(opener) : null);
}
