using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Pruning;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Pruning;

/// <summary>
/// Prunes the rows of cohorts whose texts were deleted long ago, in the background and in small batches: between two of them the answers
/// of people are written.
/// </summary>
internal sealed partial class PruningService(
    PruningStore store, IEnumerable<IPrunable> parts, Database database, ProgramClock program, ILogger<PruningService> logger)
    : BackgroundService
{
    /// <summary>Time from the deletion of a cohort's texts to its first pruning, and from each to the next.</summary>
    public static Duration Every { get; } = Duration.FromDays(180);

    /// <summary>Rows that one transaction deletes at most.</summary>
    public const int MostTogether = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var now = program.Now;
                while (await PruneNextAsync(now, stoppingToken))
                {
                }

                await program.WaitAsync(now + ProgramClock.LongestWait, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <returns>Whether another cohort may be due.</returns>
    private async Task<bool> PruneNextAsync(Instant now, CancellationToken cancellationToken)
    {
        try
        {
            if (store.FindDue(now - Every) is not { } cohortId)
            {
                return false;
            }

            var rows = 0;
            while (await database.WriteAsync(transaction => Prune(transaction, cohortId, now), cancellationToken) is > 0 and var deleted)
            {
                rows += deleted;
            }

            if (rows > 0)
            {
                LogPruned(cohortId.Value, rows);
            }

            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogNotPruned(exception);
            return false;
        }
    }

    // The swaps come after their messages' rows, as the parts are asked again until none has anything left.
    private int Prune(WriteTransaction transaction, CohortId cohortId, Instant now)
    {
        foreach (var part in parts)
        {
            if (part.Prune(transaction, cohortId, now - Every, MostTogether) is > 0 and var deleted)
            {
                return deleted;
            }
        }

        PruningStore.MarkPruned(transaction, cohortId, now);
        return 0;
    }

    [LoggerMessage(610, LogLevel.Information, "{Rows} rows of cohort {CohortId} were pruned, whose texts were deleted long ago")]
    private partial void LogPruned(long cohortId, int rows);

    [LoggerMessage(611, LogLevel.Warning, "Old rows could not be pruned; it is tried again")]
    private partial void LogNotPruned(Exception exception);
}
