using DjangonautBot.Sandbox.Interactions;

namespace DjangonautBot.Sandbox.Persistence;

/// <summary>
/// The visible part of the interaction to which a message responds. Without the token, which has expired.
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
