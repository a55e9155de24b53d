using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Finds where a card goes, so that its author can be told at once.</summary>
internal sealed class CardPlaces(IDeliveries deliveries, IDiscordGateway gateway, IDiscordRest rest)
{
    /// <summary>Null for a check-in that has no card.</summary>
    public async Task<CardPlace?> FindAsync(Snowflake guildId, Team team, CheckIn checkIn, CancellationToken cancellationToken)
    {
        if (checkIn.Audience != Audience.Team)
        {
            return null;
        }

        var threadId = deliveries.Find(WeekThreadPost.PostKind, checkIn.TeamId.Value, checkIn.Week)?.ThreadId;
        return new CardPlace(
            threadId ?? team.ChannelId,
            ChannelNeeds.LackingToPost(gateway, guildId, team.ChannelId),
            threadId is { } id && await IsLockedAsync(guildId, id, cancellationToken));
    }

    // Archived threads are not among the channels that the gateway tells of.
    private async Task<bool> IsLockedAsync(Snowflake guildId, Snowflake threadId, CancellationToken cancellationToken)
    {
        if (gateway.FindChannel(guildId, threadId) is not null)
        {
            return false;
        }

        try
        {
            return await rest.GetChannelAsync(threadId, cancellationToken) is { ThreadMetadata.Locked: true };
        }
        catch (Exception exception) when (exception is DiscordApiException or DiscordUnreachableException)
        {
            // The check-in is saved; a thread that cannot be looked at is the outbox's business.
            return false;
        }
    }
}
