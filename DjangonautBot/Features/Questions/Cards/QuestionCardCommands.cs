using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Questions.Cards;

/// <summary>Routes of the buttons on a question's card, except answers.</summary>
internal sealed class QuestionCardCommands(QuestionCardHandler card) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.Component(QuestionButtons.OpenRoute, Access.Crew, ResponseKind.Private, card.OpenAsync),
            new InteractionRoute.Component(QuestionButtons.MeTooRoute, Access.Crew, ResponseKind.Private, card.MeTooAsync),
            new InteractionRoute.Component(QuestionButtons.SettleRoute, Access.Crew, ResponseKind.Private, card.SettleAsync),
            new InteractionRoute.Component(QuestionButtons.ReopenRoute, Access.Crew, ResponseKind.Private, card.ReopenAsync),
            new InteractionRoute.Component(QuestionButtons.WithdrawRoute, Access.Crew, ResponseKind.Private, card.WithdrawAsync),
            new InteractionRoute.Component(QuestionButtons.RemoveRoute, Access.Captain, ResponseKind.Private, card.RemoveAsync),
        ];
}
