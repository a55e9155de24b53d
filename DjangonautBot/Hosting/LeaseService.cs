using DjangonautBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Hosting;

/// <summary>
/// Ensures that only one process at a time uses the database, because two would post everything twice. The lease is renewed
/// periodically. A holder is dead if its process is, as far as that can be seen from here, or if it does not renew the lease while
/// the next process watches it. No clock decides: two machines never agree on the time, and each clock can be set.
/// </summary>
internal sealed partial class LeaseService(
    LeaseStore store,
    IHostApplicationLifetime lifetime,
    ExitStatus exitStatus,
    TimeProvider wire,
    ILogger<LeaseService> logger) : BackgroundService
{
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    // Fifteen seconds. Looks are counted instead, because a pause of the whole machine lets time pass but not renew the holder.
    private const int LooksUntilDead = 15;

    private Lease? _own;

    /// <summary>Whether the database is brought up to date with the lease.</summary>
    public bool Migrates { get; set; } = true;

    /// <summary>The lease, while this process has it.</summary>
    public Lease? Own => _own;

    private Instant Now => Instant.FromDateTimeOffset(wire.GetUtcNow());

    /// <exception cref="LeaseHeldException">Another process uses the database. Nothing in it was changed.</exception>
    /// <exception cref="StorageException">The database cannot be used; the message is for the person who runs the bot.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var dead = await WatchAsync(cancellationToken);
        var own = LeaseProcess.NewLease(Now);
        if (store.Take(own, held => held == dead || LeaseProcess.IsAlive(held) == false, Migrates) is { } holder)
        {
            throw new LeaseHeldException(holder);
        }

        _own = own;
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await (_own is { } own ? store.ReleaseAsync(own.Owner, CancellationToken.None) : Task.CompletedTask);
        }
        catch (StorageException exception)
        {
            // The next process sees that this one has ended, or watches the lease for a while.
            LogNotKept(exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            do
            {
                await Task.Delay(RenewEvery, wire, stoppingToken);
            }
            while (await RenewAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>Watches the lease until its holder turns out to be dead.</summary>
    /// <returns>The lease of the dead holder; null if nobody holds it.</returns>
    private async Task<Lease?> WatchAsync(CancellationToken cancellationToken)
    {
        var first = store.Find();
        var held = first;
        for (var looks = 0; looks < LooksUntilDead && held is not null && LeaseProcess.IsAlive(held) != false; looks++)
        {
            await Task.Delay(LookEvery, wire, cancellationToken);
            held = store.Find();
            if (held is not null && held != first)
            {
                throw new LeaseHeldException(held);
            }
        }

        return held;
    }

    private async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.RenewAsync(_own!.Owner, Now, cancellationToken);
            return true;
        }
        catch (StorageException exception) when (exception.Problem == StorageProblem.TakenOver)
        {
            _own = null;
            LogLost();
            exitStatus.ExitCode = ExitCode.InUse;
            lifetime.StopApplication();
            return false;
        }
        catch (StorageException exception)
        {
            LogNotKept(exception);
            return true;
        }
    }

    [LoggerMessage(320, LogLevel.Warning, "The database does not take note that it is in use")]
    private partial void LogNotKept(Exception exception);

    [LoggerMessage(
        321,
        LogLevel.Critical,
        "Another bot has taken over this database, because this one did not move for a while. It stops now")]
    private partial void LogLost();
}
