using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Scheduling;

/// <summary>
/// Delivers what is due, exactly once. Each channel is a lane of its own: order is kept within it, and a channel that
/// refuses holds up no other.
/// </summary>
/// <param name="program">The clock by which things are due.</param>
/// <param name="wire">The clock of retries.</param>
internal sealed partial class OutboxService(
    DeliveryStore store,
    LaneWorker worker,
    OutboxSignal signal,
    IDiscordGateway gateway,
    ProgramClock program,
    TimeProvider wire,
    ILogger<OutboxService> logger) : BackgroundService
{
    // The program's clock can jump (suspend, time travel), so it is never trusted for longer than this.
    private static readonly Duration LongestSleep = Duration.FromSeconds(30);

    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    private readonly Dictionary<Snowflake, Task> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var sleep = StartLanes(stoppingToken);
                await WaitAsync(sleep, stoppingToken);
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

    // Returns how long nothing will be due, as far as is known.
    private Duration StartLanes(CancellationToken cancellationToken)
    {
        foreach (var lane in _running.Where(lane => lane.Value.IsCompleted).Select(lane => lane.Key).ToList())
        {
            _running.Remove(lane);
        }

        var sleep = LongestSleep;
        foreach (var due in FindDueLanes())
        {
            var left = due.NextAttemptAt - Instant.FromDateTimeOffset(wire.GetUtcNow());
            if (_running.ContainsKey(due.Lane) || !IsThere(due.GuildId))
            {
                continue;
            }

            if (left <= Duration.Zero)
            {
                _running[due.Lane] = WorkOnAsync(due.GuildId, due.Lane, cancellationToken);
            }
            else
            {
                sleep = Duration.Min(sleep, left);
            }
        }

        return sleep;
    }

    // Before a server's channels and permissions are known, or during an outage, nothing can be decided about its posts.
    private bool IsThere(Snowflake guildId) => gateway.FindGuild(guildId) is { Available: true };

    private IReadOnlyList<DueLane> FindDueLanes()
    {
        try
        {
            return store.FindDueLanes(program.Now);
        }
        catch (StorageException exception)
        {
            LogStorage(exception);
            return [];
        }
    }

    private async Task WorkOnAsync(Snowflake guildId, Snowflake lane, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await worker.DrainAsync(guildId, lane, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            LogLaneFailed(exception, lane);
            await Task.Delay(RestAfterFailure, wire, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // The end of a lane wakes too: what was asked for at that very moment had found it still at work.
    private async Task WaitAsync(Duration sleep, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var woken = signal.WaitAsync(stop.Token);
        await Task.WhenAny([woken, Task.Delay(sleep.ToTimeSpan(), wire, stop.Token), .. _running.Values]);
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    [LoggerMessage(200, LogLevel.Warning, "The outbox cannot read the database and tries again")]
    private partial void LogStorage(Exception exception);

    [LoggerMessage(201, LogLevel.Error, "Lane {Lane} could not be worked on and is tried again")]
    private partial void LogLaneFailed(Exception exception, Snowflake lane);
}
