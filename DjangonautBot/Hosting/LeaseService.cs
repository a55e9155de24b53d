using DjangonautBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Hosting;

/// <summary>
/// Ensures that only one process at a time uses the database, because two would post everything twice. The lease is renewed
/// periodically; a holder that does not renew it has died, and the next process can take it. The database is migrated only
/// after taking the lease, because until then an older bot may be using it.
/// </summary>
internal sealed partial class LeaseService(
    Database database,
    LeaseStore store,
    IHostApplicationLifetime lifetime,
    ExitStatus exitStatus,
    TimeProvider wire,
    ILogger<LeaseService> logger) : BackgroundService
{
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(3);
    private static readonly Duration DiesAfter = Duration.FromSeconds(15);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);

    private Lease? _own;

    private Instant Now => Instant.FromDateTimeOffset(wire.GetUtcNow());

    /// <exception cref="LeaseHeldException">Another process uses the database. Nothing in it was changed.</exception>
    /// <exception cref="StorageException">The database cannot be used; the message is for the person who runs the bot.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await WaitForAsync(() => Task.FromResult(store.Find(IsAlive)), cancellationToken);
        Migrator.Migrate(database);
        await WaitForAsync(() => TakeAsync(cancellationToken), cancellationToken);
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
            // The next process waits until the lease has expired.
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

    // A holder on another machine may have died just now; it is alive if it renews its lease.
    private async Task WaitForAsync(Func<Task<Lease?>> findHolderAsync, CancellationToken cancellationToken)
    {
        Lease? first = null;
        while (await findHolderAsync() is { } held)
        {
            first ??= held;
            if (LeaseProcess.IsAlive(held) == true || held != first)
            {
                throw new LeaseHeldException(held);
            }

            await Task.Delay(LookAgainAfter, wire, cancellationToken);
        }
    }

    private async Task<Lease?> TakeAsync(CancellationToken cancellationToken)
    {
        _own = LeaseProcess.NewLease(Now);
        return await store.AcquireAsync(_own, IsAlive, cancellationToken);
    }

    private bool IsAlive(Lease held) => held.RenewedAt + DiesAfter > Now && LeaseProcess.IsAlive(held) != false;

    private async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await store.RenewAsync(_own!.Owner, Now, cancellationToken))
            {
                return true;
            }
        }
        catch (StorageException exception)
        {
            LogNotKept(exception);
            return true;
        }

        LogLost();
        exitStatus.ExitCode = ExitCode.InUse;
        lifetime.StopApplication();
        return false;
    }

    [LoggerMessage(320, LogLevel.Warning, "The database does not take note that it is in use")]
    private partial void LogNotKept(Exception exception);

    [LoggerMessage(
        321,
        LogLevel.Critical,
        "Another bot has taken over this database, because this one did not move for a while. It stops now")]
    private partial void LogLost();
}
