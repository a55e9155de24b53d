using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>
/// Looks after the scheduled events that are due. Several servers are worked on at once: one that refuses holds up no other.
/// </summary>
/// <param name="program">The clock by which events are due.</param>
/// <param name="wire">The clock of retries.</param>
internal sealed partial class StandupEventService(
    StandupEventStore store,
    StandupEventReconciler keeper,
    StandupEventSignal signal,
    ServerChanges changes,
    ProgramClock program,
    TimeProvider wire,
    ILogger<StandupEventService> logger) : BackgroundService
{
    private const int MostServersAtOnce = 8;

    // What nobody let the bot look after until so long after its end is let go.
    private static readonly Duration OutOfReachFor = Duration.FromDays(7);

    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    private Instant WireNow => Instant.FromDateTimeOffset(wire.GetUtcNow());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A permission that was granted, or a server that came back, may make possible what was not.
        changes.Noted += signal.Set;
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
            changes.Noted -= signal.Set;
        }
    }

    // After some work it looks again at once: by then something else may be due.
    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        var now = program.Now;
        IReadOnlyList<StandupEvent> due;
        Instant? next;
        try
        {
            (due, next) = await store.FindDueAsync(now, cancellationToken);
            foreach (var row in due.Where(row => row.EndsAt < now - OutOfReachFor && !keeper.MayKeep(row)))
            {
                await store.MarkOverAsync(row, cancellationToken);
            }
        }
        catch (StorageException exception)
        {
            LogStorage(exception);
            (due, next) = ([], null);
        }

        var possible = due.Where(keeper.MayKeep).ToLookup(row => row.NextAttemptAt <= WireNow);
        if (possible[true].Any())
        {
            await Parallel.ForEachAsync(
                possible[true].GroupBy(row => row.GuildId),
                new ParallelOptions { MaxDegreeOfParallelism = MostServersAtOnce, CancellationToken = cancellationToken },
                async (server, token) => await KeepAsync(server, token));
        }
        else
        {
            await WaitAsync(
                next ?? now + ProgramClock.LongestWait,
                possible[false].Select(row => row.NextAttemptAt - WireNow),
                cancellationToken);
        }
    }

    private async Task KeepAsync(IGrouping<Snowflake, StandupEvent> server, CancellationToken cancellationToken)
    {
        try
        {
            await keeper.KeepAsync(server.Key, [.. server], cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogNotKept(exception, server.Key);
            await Task.Delay(RestAfterFailure, wire, cancellationToken);
        }
    }

    /// <param name="retries">In how long each may be tried again, on the wire's clock.</param>
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
    private partial void LogNotKept(Exception exception, Snowflake guildId);
}
