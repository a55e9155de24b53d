using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Features.Cohorts.ZoneRules;

/// <summary>Plans the open cohorts again at the first start with other time zone data, so that no post keeps an earlier time.</summary>
internal sealed partial class ZoneRulesService(
    ZoneRulesStore rules, IPlans plans, Database database, OutboxSignal outbox, ProgramClock clock, ILogger<ZoneRulesService> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var cohortId in rules.ListOutdated())
            {
                await database.WriteAsync(
                    transaction =>
                    {
                        ZoneRulesStore.MarkUpdated(transaction, cohortId);
                        return plans.Replan(transaction, cohortId, clock.Now);
                    },
                    stoppingToken);
                outbox.Set();
            }
        }
        catch (StorageException exception)
        {
            // Each cohort is planned again within a day anyway.
            LogNotPlanned(exception);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    [LoggerMessage(222, LogLevel.Warning, "The posts could not be planned anew with the new time zone data; that is done within a day")]
    private partial void LogNotPlanned(Exception exception);
}
