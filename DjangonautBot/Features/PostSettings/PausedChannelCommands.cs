using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Button below the notice that a channel's posts are paused.</summary>
internal sealed class PausedChannelCommands(DeliveryStore deliveries, OutboxSignal outbox) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.Component(PausedChannelMessages.TryAgainRoute, Access.Captain, ResponseKind.Private, TryAgainAsync),
    ];

    private async Task<Reply> TryAgainAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        await deliveries.ResumeAsync(request.Actor.GuildId, cancellationToken);
        outbox.Set();
        return new OutgoingMessage(AllowedMentions.None, PausedChannelMessages.TriedAgain);
    }
}
