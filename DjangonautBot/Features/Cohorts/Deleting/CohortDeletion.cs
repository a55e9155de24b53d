using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Deletions;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Deleting;

/// <summary>
/// Deletes a cohort that was started by mistake, as long as nobody has written in it. It is hidden at once, its messages and events
/// are retracted, and after some days retention purges what is left.
/// </summary>
internal sealed class CohortDeletion(
    Database database,
    DeletionJournal journal,
    ICohorts cohorts,
    IHistory history,
    IDeliveries deliveries,
    IPlans plans,
    OutboxSignal outbox) : IRepeatableDeletion
{
    public string DeletionKind => "cohort";

    /// <summary>Lists the cohorts of a server in which nobody has written, in the order of their start.</summary>
    public IReadOnlyList<Cohort> ListUnwritten(Snowflake guildId) => database.Read(connection =>
        cohorts.List(guildId).All
            .Where(cohort => cohort.ForgottenAt is null && !WrittenWords.Exist(connection, cohort.CohortId))
            .OrderBy(cohort => cohort.StartsOn)
            .ToList());

    /// <summary>Deletes a cohort.</summary>
    /// <returns>The cohort; null if somebody has written in it meanwhile.</returns>
    public async Task<Cohort?> DeleteAsync(CohortId cohortId, Snowflake userId, Instant now, CancellationToken cancellationToken)
    {
        var deleted = await journal.WriteAsync(
            new Deletion(DeletionKind, Within: 0, cohortId.Value, now),
            transaction =>
            {
                var cohort = CohortRows.Get(transaction, cohortId);
                if (WrittenWords.Exist(transaction, cohortId))
                {
                    return null;
                }

                Hide(transaction, cohortId, now);
                if (CohortChoice.ChooseForCaptain(CohortRows.List(transaction, cohort.GuildId), now) is { } other)
                {
                    history.Record(transaction, other.CohortId, userId, HistoryWords.Deleted(cohort), now);
                }

                return cohort;
            },
            hasDeleted: cohort => cohort is not null,
            cancellationToken);
        outbox.Set();
        return deleted;
    }

    public void Repeat(WriteTransaction transaction, Deletion deletion, Instant now)
    {
        var cohortId = new CohortId(deletion.Subject);
        if (CohortRows.Find(transaction, cohortId) is { DeletedAt: null })
        {
            Hide(transaction, cohortId, now);
        }
    }

    private void Hide(WriteTransaction transaction, CohortId cohortId, Instant now)
    {
        CohortRows.Hide(transaction, cohortId, now);
        plans.Replan(transaction, cohortId, now);
        deliveries.RetractAll(transaction, cohortId, kind: null, now);
    }
}
