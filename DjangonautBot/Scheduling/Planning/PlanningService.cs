using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>
/// Keeps every open cohort planned ahead: about once a day, and at once after a jump of the clock. One query over an index
/// finds the cohorts that are due.
/// </summary>
internal sealed partial class PlanningService(
    PlanStore plans,
    Database database,
    OutboxSignal outbox,
    ProgramClock program,
    ILogger<PlanningService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var now = program.Now;
                await ExtendAsync(now, stoppingToken);
                await program.WaitAsync(now + ProgramClock.LongestWait, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    // One transaction for each, so that a check-in that is being saved never waits for all of them.
    private async Task ExtendAsync(Instant now, CancellationToken cancellationToken)
    {
        var cohorts = FindCohorts(now);
        foreach (var cohortId in cohorts)
        {
            try
            {
                await database.WriteAsync(transaction => plans.Replan(transaction, cohortId, now), cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                LogNotPlanned(exception, cohortId.Value);
            }
        }

        if (cohorts.Count > 0)
        {
            outbox.Set();
        }
    }

    private IReadOnlyList<CohortId> FindCohorts(Instant now)
    {
        try
        {
            return plans.FindToExtend(now);
        }
        catch (StorageException exception)
        {
            LogStorage(exception);
            return [];
        }
    }

    [LoggerMessage(220, LogLevel.Warning, "The planning cannot read the database and tries again")]
    private partial void LogStorage(Exception exception);

    [LoggerMessage(221, LogLevel.Error, "The posts of cohort {CohortId} could not be planned; it is tried again")]
    private partial void LogNotPlanned(Exception exception, long cohortId);
}
