using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Locates the card of a check-in, so that its author can be told at once.</summary>
internal sealed class CardLocator(IDeliveries deliveries, IWeekThreads weekThreads, IDiscordGateway gateway, ThreadFinder threads)
{
    /// <summary>Location of the card, also of one that is still to be removed; null if there is none.</summary>
    public async Task<CardLocation?> FindAsync(Snowflake guildId, CheckIn checkIn, CancellationToken cancellationToken)
    {
        var card = deliveries.Find(CheckIn.CardKind, checkIn.CheckInId.Value, checkIn.Week);
        // A card in flight may already be posted.
        var mayStand = card is { NonceSince: not null };
        if (checkIn.Audience != Audience.Team && !mayStand)
        {
            return null;
        }

        var channelId = mayStand
            ? card!.ChannelId
            : weekThreads.Find(checkIn.TeamId, checkIn.Week);
        var thread = channelId is { } id && id != checkIn.TeamChannelId
            ? await threads.FindAsync(guildId, id, cancellationToken)
            : null;
        return new CardLocation(
            thread?.Id ?? checkIn.TeamChannelId,
            PostingObstacle.Find(gateway, guildId, checkIn.TeamChannelId, inThread: thread is not null),
            IsLocked(thread, isNew: checkIn.Audience == Audience.Team && card is not { MessageId: not null }));
    }

    // In a locked thread that is not archived nothing new can be posted, but existing messages can be edited.
    private static bool IsLocked(Channel? thread, bool isNew) =>
        thread is { ThreadMetadata: { Locked: true } state } && (state.Archived || isNew);
}

/// <summary>Location of a card, and the obstacles to a change of it.</summary>
/// <param name="ChannelId">Thread of the week once it exists, else the team's channel.</param>
/// <param name="Obstacle">Reason for which the card has to wait; null if it does not.</param>
/// <param name="ThreadIsLocked">Whether the thread is locked, so that the card cannot change.</param>
internal sealed record CardLocation(Snowflake ChannelId, PostingObstacle? Obstacle, bool ThreadIsLocked);
