using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Deletions;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Me.OwnData;

/// <summary>
/// Deletes all data that is stored about a person in a server or in all, and retracts the messages that hold it: all in one transaction, so
/// that nothing is left half done. It is idempotent.
/// </summary>
internal sealed class PersonalDataDeletion(
    LogTruncation log,
    IEnumerable<IPersonalData> data,
    ICohorts cohorts,
    ICrewRecords crew,
    IWeekCounts weekCounts,
    IDeliveries deliveries,
    IPlans plans,
    DeletionJournal journal,
    OutboxSignal outbox,
    ProgramClock clock) : IRepeatableDeletion
{
    private const long AllServers = 0;

    public string DeletionKind => "person";

    /// <summary>Deletes a person's data in all cohorts of a server, and empties the write-ahead log, which may hold it.</summary>
    /// <param name="guildId">Null for all servers.</param>
    /// <exception cref="StorageException">Nothing is deleted.</exception>
    public async Task DeleteAsync(Snowflake? guildId, Snowflake userId, CancellationToken cancellationToken)
    {
        var deletion = new Deletion(DeletionKind, (long?)guildId?.Value ?? AllServers, (long)userId.Value, clock.Now);
        await journal.WriteAsync(
            deletion,
            transaction =>
            {
                Repeat(transaction, deletion, deletion.At);
                return true;
            },
            hasDeleted: _ => true,
            cancellationToken);
        outbox.Set();
        log.SetDue();
        await log.RunAsync(cancellationToken);
    }

    public void Repeat(WriteTransaction transaction, Deletion deletion, Instant now)
    {
        var guildId = deletion.Within == AllServers ? (Snowflake?)null : new Snowflake((ulong)deletion.Within);
        foreach (var owner in DataOwners.List(transaction, guildId, new Snowflake((ulong)deletion.Subject)))
        {
            Erase(transaction, owner, now);
        }
    }

    private void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        var isForgotten = cohorts.Find(transaction, owner.CohortId) is { ForgottenAt: not null };
        var quotedIn = OwnDataStore.ListTeams(transaction, owner);
        var quotedBy = OwnDataStore.ListSummaries(transaction, owner);
        if (owner.CrewId is { } counted && cohorts.Find(transaction, owner.CohortId) is { } cohort)
        {
            weekCounts.Unlink(transaction, cohort, counted, now);
        }

        if (owner.CrewId is { } enrolled && crew.EndRoles(transaction, enrolled, now))
        {
            // Before the deletion, while the person is still known as facilitator, so that the people who lead in their place are told.
            plans.Replan(transaction, owner.CohortId, now);
        }

        foreach (var part in data.OrderBy(part => part.Position))
        {
            part.Erase(transaction, owner, now);
        }

        // The database refuses a concurrent write that refers to this row.
        if (owner.CrewId is { } crewId)
        {
            crew.Delete(transaction, crewId);
        }

        foreach (var teamId in quotedIn)
        {
            deliveries.Recreate(transaction, RecurringPost.Brief.ToSql(), teamId.Value, week: null, now);
        }

        if (isForgotten)
        {
            RecreateSummaries(transaction, quotedBy, now);
        }
        else
        {
            foreach (var teamId in quotedIn)
            {
                deliveries.RefreshSummaries(transaction, teamId);
            }
        }
    }

    // The words of others are kept nowhere else any more, so no summary can be rewritten: summaries that quote the person are removed.
    private void RecreateSummaries(WriteTransaction transaction, IReadOnlyList<SummaryOfWeek> quotedBy, Instant now)
    {
        foreach (var summary in quotedBy)
        {
            deliveries.Recreate(transaction, summary.Kind, summary.SubjectId, summary.Week, now);
        }
    }
}
