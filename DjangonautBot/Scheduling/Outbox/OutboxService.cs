using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Lanes;
using DjangonautBot.Scheduling.Outbox.Sending;
using DjangonautBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox;

/// <summary>
/// Sends due deliveries, exactly once. Each channel of a cohort is a lane of its own: order is kept within it, and a channel
/// that refuses holds up no other. As many lanes are processed at once as Discord's limit allows, and no more.
/// </summary>
/// <param name="program">The clock by which things are due.</param>
/// <param name="wire">The clock of retries.</param>
internal sealed partial class OutboxService(
    DeliveryStore store,
    LaneProcessor worker,
    PostRenderer renderer,
    OutboxSignal signal,
    IDiscordGateway gateway,
    ProgramClock program,
    TimeProvider wire,
    ILogger<OutboxService> logger) : BackgroundService
{
    // Fifty requests a second reach Discord's limit; most take a tenth of one, but a channel's own limit may hold up some.
    private const int MostLanes = 32;

    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    private readonly Dictionary<Lane, Task> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var (dueLanes, nextDue) = LookUp(program.Now);
                var nextRetry = StartLanes(dueLanes, stoppingToken);
                await WaitAsync(nextDue, nextRetry, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            await Task.WhenAll(_running.Values);
        }
    }

    // Returns the time until the next retry, on the wire's clock.
    private Duration StartLanes(IReadOnlyList<DueLane> dueLanes, CancellationToken cancellationToken)
    {
        foreach (var lane in _running.Where(lane => lane.Value.IsCompleted).Select(lane => lane.Key).ToList())
        {
            _running.Remove(lane);
        }

        var wireNow = Instant.FromDateTimeOffset(wire.GetUtcNow());
        var nextRetry = ProgramClock.LongestWait;
        foreach (var due in dueLanes.Where(due => !_running.ContainsKey(due.Lane) && IsThere(due.GuildId)))
        {
            if (due.WaitAt(wireNow) is var wait && wait > Duration.Zero)
            {
                nextRetry = Duration.Min(nextRetry, wait);
            }
            else if (_running.Count < MostLanes)
            {
                _running[due.Lane] = WorkOnAsync(due.GuildId, due.Lane, cancellationToken);
            }
        }

        return nextRetry;
    }

    // Before a server's channels and permissions are known, or during an outage, nothing can be decided about its posts.
    private bool IsThere(Snowflake guildId) => gateway.FindGuild(guildId) is { Available: true };

    private (IReadOnlyList<DueLane> Due, Instant Next) LookUp(Instant now)
    {
        var lookAgain = now + ProgramClock.LongestWait;
        try
        {
            // The sort is stable: among equals the longest due stays first.
            return ([.. store.FindDueLanes(now).OrderBy(due => renderer.PriorityOf(due.Kind))], store.FindNextDue(now) ?? lookAgain);
        }
        catch (StorageException exception)
        {
            LogStorage(exception);
            return ([], lookAgain);
        }
    }

    private async Task WorkOnAsync(Snowflake guildId, Lane lane, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await worker.ProcessAsync(guildId, lane, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            LogLaneFailed(exception, lane.CohortId.Value);
            await Task.Delay(RestAfterFailure, wire, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // The end of a lane wakes the service, too: a request at that very moment had found the lane still busy.
    private async Task WaitAsync(Instant nextDue, Duration nextRetry, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var woken = signal.WaitAsync(stop.Token);
        await Task.WhenAny(
            [woken, program.WaitAsync(nextDue, stop.Token), Task.Delay(nextRetry.ToTimeSpan(), wire, stop.Token), .. _running.Values]);
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    [LoggerMessage(200, LogLevel.Warning, "The outbox cannot read the database and tries again")]
    private partial void LogStorage(Exception exception);

    [LoggerMessage(201, LogLevel.Error, "A lane of cohort {CohortId} could not be worked on and is tried again")]
    private partial void LogLaneFailed(Exception exception, long cohortId);
}
