using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>Reconciles due scheduled events. Servers are processed in parallel, so that one that fails holds up no other.</summary>
/// <param name="program">Clock by which events are due.</param>
/// <param name="wire">Clock of retries.</param>
internal sealed partial class StandupEventService(
    StandupEventStore store,
    StandupEventReconciler reconciler,
    StandupEventSignal signal,
    ServerChanges changes,
    ProgramClock program,
    TimeProvider wire,
    ILogger<StandupEventService> logger) : BackgroundService
{
    private const int MostServersAtOnce = 8;

    // An event without the needed permissions is abandoned this long after its end.
    private static readonly Duration AbandonAfter = Duration.FromDays(7);

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private Instant WireNow => Instant.FromDateTimeOffset(wire.GetUtcNow());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A granted permission or a server that is available again may make an event possible.
        changes.Noted += Wake;
        try
        {
            while (true)
            {
                await WorkAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            changes.Noted -= Wake;
        }
    }

    private void Wake(Snowflake guildId) => signal.Set();

    // After some work the loop looks again at once, because more may be due by then.
    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        var now = program.Now;
        IReadOnlyList<StandupEvent> due;
        Instant? next;
        try
        {
            (due, next) = await store.FindDueAsync(now, cancellationToken);
            foreach (var row in due.Where(row => row.EndsAt < now - AbandonAfter && !reconciler.CanReconcile(row)))
            {
                await store.MarkOverAsync(row, cancellationToken);
            }
        }
        catch (StorageException exception)
        {
            LogStorage(exception);
            (due, next) = ([], null);
        }

        var possible = due.Where(reconciler.CanReconcile).ToLookup(row => row.NextAttemptAt <= WireNow);
        if (possible[true].Any())
        {
            await Parallel.ForEachAsync(
                possible[true].GroupBy(row => row.GuildId),
                new ParallelOptions { MaxDegreeOfParallelism = MostServersAtOnce, CancellationToken = cancellationToken },
                async (server, token) => await ReconcileAsync(server, token));
        }
        else
        {
            await WaitAsync(
                next ?? now + ProgramClock.LongestWait,
                possible[false].Select(row => row.NextAttemptAt - WireNow),
                cancellationToken);
        }
    }

    private async Task ReconcileAsync(IGrouping<Snowflake, StandupEvent> server, CancellationToken cancellationToken)
    {
        try
        {
            await reconciler.ReconcileAsync(server.Key, [.. server], cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogNotReconciled(exception, server.Key);
            await Task.Delay(PauseAfterFailure, wire, cancellationToken);
        }
    }

    /// <param name="retries">Time until each retry, by wire time.</param>
    private async Task WaitAsync(Instant nextDue, IEnumerable<Duration> retries, CancellationToken cancellationToken)
    {
        var nextRetry = Duration.Max(Duration.Zero, retries.Append(ProgramClock.LongestWait).Min());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(
            signal.WaitAsync(stop.Token), program.WaitAsync(nextDue, stop.Token), Task.Delay(nextRetry.ToTimeSpan(), wire, stop.Token));
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    [LoggerMessage(240, LogLevel.Warning, "The scheduled events cannot be read from the database; it is tried again")]
    private partial void LogStorage(Exception exception);

    [LoggerMessage(241, LogLevel.Error, "The scheduled events of server {GuildId} could not be looked after; it is tried again")]
    private partial void LogNotReconciled(Exception exception, Snowflake guildId);
}
