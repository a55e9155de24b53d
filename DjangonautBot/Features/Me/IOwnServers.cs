using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Me;

/// <summary>Finds the servers that <c>/me</c> in direct messages can be about: those that hold data of the person.</summary>
public interface IOwnServers
{
    /// <summary>Returns the use of a command in direct messages.</summary>
    /// <param name="buttonRoute">Route of a button that does what the command does.</param>
    DirectUse UseOf(string buttonRoute);
}
