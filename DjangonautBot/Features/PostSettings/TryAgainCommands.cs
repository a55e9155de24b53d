using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Route of the button that tries everything again that waits or was set aside.</summary>
internal sealed class TryAgainCommands(DeliveryStore deliveries, OutboxSignal outbox) : IInteractionModule
{
    private const string TriedAgain =
        "🛰️ I am trying again now. What waited comes in a moment if it works; `/cohort status` shows what I still need.";

    public IEnumerable<InteractionRoute> Routes =>
        [new InteractionRoute.Component(TryAgainButton.Route, Access.CohortCaptain, ResponseKind.Private, TryAgainAsync)];

    private async Task<Reply> TryAgainAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        await deliveries.ResumeAsync(request.Actor.GuildId, cancellationToken);
        await deliveries.RetrySetAsideAsync(request.Actor.RequireCohort(), cancellationToken);
        outbox.Set();
        return new OutgoingMessage(AllowedMentions.None, TriedAgain);
    }
}
