namespace DjangonautBot.Interactions.Routes;

/// <summary>The commands, buttons, menus and forms of a feature, declared beside their handlers.</summary>
public interface IInteractionModule
{
    IEnumerable<InteractionRoute> Routes { get; }
}
