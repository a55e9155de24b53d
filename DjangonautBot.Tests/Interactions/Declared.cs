using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Tests.Interactions;

/// <summary>A feature that has just these ways in.</summary>
internal sealed class Declared(params InteractionRoute[] entries) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes => entries;
}
