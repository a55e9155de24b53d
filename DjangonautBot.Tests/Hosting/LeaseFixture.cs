using DjangonautBot.Hosting;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Hosting;

/// <summary>A database, processes that want to work with it, and a clock that a test moves.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal abstract class LeaseFixture : IDisposable
{
    protected static readonly TimeSpan DiesAfter = TimeSpan.FromSeconds(15);
    protected static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(3);
    protected static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly List<LeaseService> _services = [];

    protected LeaseFixture()
    {
        SameFile = new Database(Storage.Database.Path);
        Store = new LeaseStore(SameFile);
    }

    protected TestDatabase Storage { get; } = new();

    protected ManualTimeProvider Wire { get; } = new();

    protected IHostApplicationLifetime Lifetime { get; } = Substitute.For<IHostApplicationLifetime>();

    protected ExitStatus ExitStatus { get; } = new();

    /// <summary>The file of <see cref="Storage"/>, as another process opens it.</summary>
    protected Database SameFile { get; }

    protected LeaseStore Store { get; }

    protected static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    protected Instant Now => Instant.FromDateTimeOffset(Wire.GetUtcNow());

    public void Dispose()
    {
        _services.ForEach(service => service.Dispose());
        SameFile.Dispose();
        Storage.Dispose();
    }

    protected LeaseService NewService() => NewService(Storage.Database);

    protected LeaseService NewService(Database database)
    {
        var service = new LeaseService(
            new LeaseStore(database),
            Lifetime,
            ExitStatus,
            Wire,
            NullLogger<LeaseService>.Instance);
        _services.Add(service);
        return service;
    }

    protected Lease Elsewhere() => LeaseProcess.NewLease(Now) with { ProcessScope = "elsewhere" };

    protected Lease Take(Lease lease)
    {
        Store.Take(lease, _ => true);
        return lease;
    }

    protected Task RenewAsync(Lease lease) => Store.RenewAsync(lease.Owner, Now, Cancellation);

    /// <summary>Lets time pass until a start has ended, and says how long that took.</summary>
    protected async Task<TimeSpan> WatchAsync(Task starting)
    {
        var begin = Wire.Elapsed;
        while (await IsWatchingAsync(starting))
        {
            Wire.Advance(LookEvery);
        }

        await starting;
        return Wire.Elapsed - begin;
    }

    // A start watches for a while, and has set its timer for the next look, or it is about to end.
    private async Task<bool> IsWatchingAsync(Task starting)
    {
        await Task.WhenAny(starting, Wire.WaitForTimerAsync(LookEvery));
        return !starting.IsCompleted;
    }
}
