using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Weeks.Threads;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.CheckIns.Cards;

/// <summary>Finds where a card stands or goes, so that its author can be told at once.</summary>
internal sealed class CardLocator(IDeliveries deliveries, IDiscordGateway gateway, ThreadFinder threads)
{
    /// <summary>Null for a check-in that has no card, not even one that is still to be taken away.</summary>
    public async Task<CardLocation?> FindAsync(Snowflake guildId, CheckIn checkIn, CancellationToken cancellationToken)
    {
        var card = deliveries.Find(CheckInCard.PostKind, checkIn.CheckInId.Value, checkIn.Week);
        // One that is on its way at this moment may stand already.
        var mayStand = card is { NonceSince: not null };
        if (checkIn.Audience != Audience.Team && !mayStand)
        {
            return null;
        }

        var channelId = mayStand
            ? card!.ChannelId
            : WeekThread.Find(deliveries, checkIn.TeamId, checkIn.Week);
        var thread = channelId is { } id && id != checkIn.TeamChannelId
            ? await threads.FindAsync(guildId, id, cancellationToken)
            : null;
        return new CardLocation(
            thread?.Id ?? checkIn.TeamChannelId,
            ChannelNeeds.LackingToPost(gateway, guildId, checkIn.TeamChannelId, inThread: thread is not null),
            IsLocked(thread, isNew: checkIn.Audience == Audience.Team && card is not { MessageId: not null }));
    }

    // In a locked thread that is still open nothing new can be posted, but what stands can be changed.
    private static bool IsLocked(Channel? thread, bool isNew) =>
        thread is { ThreadMetadata: { Locked: true } state } && (state.Archived || isNew);
}
