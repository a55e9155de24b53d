using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Deletions;
using DjangonautBot.Storage.Ids;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Retention;

/// <summary>Deletes text when it is due. One query over an index finds the cohorts.</summary>
internal sealed partial class RetentionService(
    RetentionStore store,
    CohortRetention retention,
    DeletionJournal journal,
    Database database,
    LogTruncation log,
    OutboxSignal outbox,
    ProgramClock program,
    ILogger<RetentionService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var now = program.Now;
                await ExpireAsync(now, stoppingToken);
                var due = FindDue(now);
                foreach (var cohortId in due)
                {
                    await AdvanceAsync(cohortId, now, stoppingToken);
                }

                // Also after deletions elsewhere while somebody read in the log.
                await log.RunAsync(stoppingToken);
                if (due.Count > 0)
                {
                    outbox.Set();
                }

                await program.WaitAsync(now + ProgramClock.LongestWait, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task ExpireAsync(Instant now, CancellationToken cancellationToken)
    {
        try
        {
            if (await database.WriteAsync(transaction => retention.Expire(transaction, now), cancellationToken))
            {
                log.SetDue();
            }
        }
        catch (StorageException exception)
        {
            LogStorage(exception);
        }
    }

    private async Task AdvanceAsync(CohortId cohortId, Instant now, CancellationToken cancellationToken)
    {
        try
        {
            if (await AdvanceInTransactionAsync(cohortId, now, cancellationToken))
            {
                log.SetDue();
                LogForgotten(cohortId.Value);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogNotAdvanced(exception, cohortId.Value);
        }
    }

    // Whether it deletes is known in the transaction only. Without a notice it does not, so no intention is written in vain.
    private Task<bool> AdvanceInTransactionAsync(CohortId cohortId, Instant now, CancellationToken cancellationToken) =>
        store.Get(cohortId).RetentionToldAt is null
            ? database.WriteAsync(transaction => retention.Advance(transaction, cohortId, now), cancellationToken)
            : journal.WriteAsync(
                new Deletion(retention.DeletionKind, Within: 0, cohortId.Value, now),
                transaction => retention.Advance(transaction, cohortId, now),
                hasDeleted: isOver => isOver,
                cancellationToken);

    private IReadOnlyList<CohortId> FindDue(Instant now)
    {
        try
        {
            return store.FindDue(now);
        }
        catch (StorageException exception)
        {
            LogStorage(exception);
            return [];
        }
    }

    [LoggerMessage(600, LogLevel.Information, "The text of cohort {CohortId} was deleted, as its Captains had been told")]
    private partial void LogForgotten(long cohortId);

    [LoggerMessage(601, LogLevel.Warning, "The retention cannot use the database and tries again")]
    private partial void LogStorage(Exception exception);

    [LoggerMessage(602, LogLevel.Warning, "The retention of cohort {CohortId} could not be looked after; it is tried again")]
    private partial void LogNotAdvanced(Exception exception, long cohortId);
}
