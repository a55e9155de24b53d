using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Tests.Interactions;

/// <summary>A feature with exactly these routes.</summary>
internal sealed class Declared(params InteractionRoute[] entries) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes => entries;
}
