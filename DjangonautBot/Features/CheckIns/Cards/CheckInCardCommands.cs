using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.CheckIns.Cards;

/// <summary>Route of the button that shows a whole check-in.</summary>
internal sealed class CheckInCardCommands(ReadCheckInHandler reader) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
        [new InteractionRoute.Component(ReadButton.Route, Access.Crew, ResponseKind.Private, reader.ReadAsync)];
}
