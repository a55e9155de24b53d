using Dapper;
using DjangonautBot.Hosting;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Hosting;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class LeaseServiceTests : IDisposable
{
    private static readonly TimeSpan DiesAfter = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(3);

    private readonly TestDatabase _storage = new();
    private readonly ManualTimeProvider _wire = new();
    private readonly IHostApplicationLifetime _lifetime = Substitute.For<IHostApplicationLifetime>();
    private readonly ExitStatus _exitStatus = new();
    private readonly LeaseStore _store;
    private readonly List<LeaseService> _services = [];

    public LeaseServiceTests() => _store = new LeaseStore(_storage.Database);

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    private Instant Now => Instant.FromDateTimeOffset(_wire.GetUtcNow());

    [Test]
    public async Task A_second_bot_on_one_database_is_told_which_process_works_with_it()
    {
        await NewService().StartAsync(Cancellation);

        Assert.That(
            () => NewService().StartAsync(Cancellation),
            Throws.InstanceOf<LeaseHeldException>().With.Message.Contains($"process {Environment.ProcessId} "));
    }

    [Test]
    public async Task A_database_that_an_older_bot_works_with_is_not_brought_up_to_date()
    {
        var steps = Migration.All.SkipLast(1).ToList();
        using var older = _storage.Open("older.db");
        Migrator.Migrate(older, steps);
        await new LeaseStore(older).AcquireAsync(LeaseProcess.NewLease(Now), _ => true, Cancellation);

        Assert.That(() => NewService(older).StartAsync(Cancellation), Throws.InstanceOf<LeaseHeldException>());
        Assert.That(CountSteps(older), Is.EqualTo(steps.Count));
    }

    [Test]
    public async Task A_database_that_nobody_works_with_is_brought_up_to_date()
    {
        using var missing = _storage.Open("new.db");

        await NewService(missing).StartAsync(Cancellation);

        Assert.That(CountSteps(missing), Is.EqualTo(Migration.All.Count));
    }

    [Test]
    public async Task One_that_stopped_in_order_lets_the_next_begin()
    {
        var first = NewService();
        await first.StartAsync(Cancellation);
        await first.StopAsync(Cancellation);

        Assert.That(() => NewService().StartAsync(Cancellation), Throws.Nothing);
    }

    [Test]
    public async Task One_that_died_on_this_machine_is_followed_at_once()
    {
        // The number of this process, but another start: the number was used again.
        await TakeAsync(LeaseProcess.NewLease(Now) with { StartedAt = Now - Duration.FromDays(1) });

        Assert.That(() => NewService().StartAsync(Cancellation), Throws.Nothing);
    }

    [Test]
    public async Task One_that_lives_but_does_not_move_is_followed_when_its_lease_has_run_out()
    {
        await TakeAsync(LeaseProcess.NewLease(Now));
        _wire.Advance(DiesAfter);

        Assert.That(() => NewService().StartAsync(Cancellation), Throws.Nothing);
    }

    [Test]
    public async Task One_elsewhere_that_does_not_renew_its_lease_has_died_and_is_followed()
    {
        await TakeAsync(Elsewhere());
        var starting = NewService().StartAsync(Cancellation);
        var waited = !starting.IsCompleted;

        while (_wire.Elapsed < DiesAfter)
        {
            await _wire.AdvanceToNextTimerAsync();
        }

        await starting;
        Assert.That(waited, Is.True);
    }

    [Test]
    public async Task One_elsewhere_that_renews_its_lease_lives()
    {
        var other = Elsewhere();
        await TakeAsync(other);
        var starting = NewService().StartAsync(Cancellation);
        await _store.RenewAsync(other.Owner, Now + Duration.FromSeconds(3), Cancellation);

        await _wire.AdvanceToNextTimerAsync();

        Assert.That(() => starting, Throws.InstanceOf<LeaseHeldException>());
    }

    [Test]
    public async Task A_lease_that_is_renewed_does_not_run_out()
    {
        await NewService().StartAsync(Cancellation);
        for (var elapsed = TimeSpan.Zero; elapsed < DiesAfter * 2; elapsed += RenewEvery)
        {
            await _wire.WaitForTimerAsync(RenewEvery);
            _wire.Advance(RenewEvery);
        }

        await _wire.WaitForTimerAsync(RenewEvery);
        Assert.That(() => NewService().StartAsync(Cancellation), Throws.InstanceOf<LeaseHeldException>());
    }

    [Test]
    public async Task One_whose_lease_was_taken_over_stops()
    {
        var stopped = new TaskCompletionSource();
        _lifetime.When(lifetime => lifetime.StopApplication()).Do(_ => stopped.TrySetResult());
        await NewService().StartAsync(Cancellation);
        await _store.AcquireAsync(Elsewhere(), _ => false, Cancellation);

        await _wire.WaitForTimerAsync(RenewEvery);
        _wire.Advance(RenewEvery);
        await stopped.Task.WaitAsync(Cancellation);

        Assert.That(_exitStatus.ExitCode, Is.EqualTo(ExitCode.InUse));
    }

    public void Dispose()
    {
        _services.ForEach(service => service.Dispose());
        _storage.Dispose();
    }

    private static long CountSteps(Database database) =>
        database.Read(connection => connection.QuerySingle<long>("select count(*) from migration"));

    private LeaseService NewService() => NewService(_storage.Database);

    private LeaseService NewService(Database database)
    {
        var service = new LeaseService(
            database,
            new LeaseStore(database),
            _lifetime,
            _exitStatus,
            _wire,
            NullLogger<LeaseService>.Instance);
        _services.Add(service);
        return service;
    }

    private Lease Elsewhere() => LeaseProcess.NewLease(Now) with { Machine = "elsewhere" };

    private Task<Lease?> TakeAsync(Lease lease) => _store.AcquireAsync(lease, _ => true, Cancellation);
}
