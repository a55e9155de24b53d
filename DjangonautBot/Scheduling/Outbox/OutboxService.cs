using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Lanes;
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
    OutboxSignal signal,
    IDiscordGateway gateway,
    ProgramClock program,
    TimeProvider wire,
    ILogger<OutboxService> logger) : BackgroundService
{
    // Fifty requests a second reach Discord's limit; most take a tenth of one, but a channel's own limit may hold up some.
    private const int MostLanes = 32;

    // Lanes that are worked on are listed, too: as many others are left.
    private const int MostListed = 2 * MostLanes;

    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    private readonly Dictionary<Lane, Task> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var (nextDue, nextAttempt) = StartLanes(stoppingToken);
                await WaitAsync(nextDue, nextAttempt, stoppingToken);
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

    // Returns when to look again: by the program's clock, and after how long by the wire's.
    private (Instant NextDue, Duration NextAttempt) StartLanes(CancellationToken cancellationToken)
    {
        foreach (var lane in _running.Where(lane => lane.Value.IsCompleted).Select(lane => lane.Key).ToList())
        {
            _running.Remove(lane);
        }

        var now = program.Now;
        var wireNow = Instant.FromDateTimeOffset(wire.GetUtcNow());
        try
        {
            foreach (var due in FindDueLanes(now, wireNow))
            {
                _running[due.Lane] = WorkOnAsync(due.GuildId, due.Lane, cancellationToken);
            }

            return (store.FindNextDue(now) ?? now + ProgramClock.LongestWait, UntilNextAttempt(wireNow));
        }
        catch (StorageException exception)
        {
            LogStorage(exception);
            return (now + ProgramClock.LongestWait, ProgramClock.LongestWait);
        }
    }

    // Before the first session the bot is in no server, and nothing can be decided about any post.
    private List<DueLane> FindDueLanes(Instant now, Instant wireNow) =>
        gateway.Identity is null || _running.Count == MostLanes
            ? []
            : store.FindDueLanes(now, wireNow, MostListed)
                .Where(due => !_running.ContainsKey(due.Lane))
                .Take(MostLanes - _running.Count)
                .ToList();

    private Duration UntilNextAttempt(Instant wireNow) =>
        store.FindNextAttempt(wireNow) is { } next ? Duration.Min(next - wireNow, ProgramClock.LongestWait) : ProgramClock.LongestWait;

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
    private async Task WaitAsync(Instant nextDue, Duration nextAttempt, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var woken = signal.WaitAsync(stop.Token);
        await Task.WhenAny(
            [woken, program.WaitAsync(nextDue, stop.Token), Task.Delay(nextAttempt.ToTimeSpan(), wire, stop.Token), .. _running.Values]);
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    [LoggerMessage(200, LogLevel.Warning, "The outbox cannot read the database and tries again")]
    private partial void LogStorage(Exception exception);

    [LoggerMessage(201, LogLevel.Error, "A lane of cohort {CohortId} could not be worked on and is tried again")]
    private partial void LogLaneFailed(Exception exception, long cohortId);
}
