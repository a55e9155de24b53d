using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew.Presence;

/// <summary>Asks Discord whether a person is still in a server, because no event tells without a privileged intent.</summary>
internal sealed class Recipients(PresenceStore store, ICohorts cohorts, IDiscordRest rest) : IRecipients
{
    public async Task<bool> IsPresentAsync(CohortId cohortId, Snowflake userId, Instant now, CancellationToken cancellationToken)
    {
        var wasGone = store.IsGone(cohortId, userId);
        var guildId = cohorts.Get(cohortId).GuildId;
        var isPresent = await AskAsync(guildId, userId, cancellationToken) ?? !wasGone;
        if (isPresent && wasGone)
        {
            await store.MarkSeenAsync(guildId, userId, now, cancellationToken);
        }
        else if (!isPresent && !wasGone)
        {
            await store.MarkGoneAsync(cohortId, userId, now, cancellationToken);
        }

        return isPresent;
    }

    public Task NoteAsync(
        CohortId cohortId, Snowflake userId, DirectMessageOutcome outcome, Instant at, CancellationToken cancellationToken) =>
        store.RecordDirectMessageAsync(cohortId, userId, outcome, at, cancellationToken);

    // Null if Discord did not answer.
    private async Task<bool?> AskAsync(Snowflake guildId, Snowflake userId, CancellationToken cancellationToken)
    {
        try
        {
            await rest.GetMemberAsync(guildId, userId, cancellationToken);
            return true;
        }
        catch (DiscordApiException exception) when (exception.Code == DiscordErrorCode.UnknownMember)
        {
            return false;
        }
        catch (Exception exception) when (exception is DiscordApiException or DiscordUnreachableException)
        {
            return null;
        }
    }
}
