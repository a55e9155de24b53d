using System.Net.Sockets;
using DjangonautBot.Hosting.Systemd;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;

namespace DjangonautBot.Tests.Hosting.Systemd;

[CancelAfter(HangTimeout.Milliseconds)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SystemdServiceTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly ManualTimeProvider _wire = new();
    private readonly ISystemdNotifier _systemd = Substitute.For<ISystemdNotifier>();
    private readonly IHostApplicationLifetime _lifetime = Substitute.For<IHostApplicationLifetime>();
    private readonly CancellationTokenSource _started = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<string> _told = [];

    public SystemdServiceTests()
    {
        _lifetime.ApplicationStarted.Returns(_started.Token);
        _lifetime.ApplicationStopping.Returns(_stopping.Token);
        _systemd.When(systemd => systemd.Notify(Arg.Any<ServiceState>())).Do(call => _told.Add($"{call.Arg<ServiceState>()}"));
    }

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    public void Dispose()
    {
        _started.Dispose();
        _stopping.Dispose();
    }

    [Test]
    public async Task Systemd_hears_of_the_start_when_all_has_started_and_of_the_stop_before_it_begins()
    {
        using var service = await StartAsync(watchdog: null);
        Assert.That(_told, Is.Empty);

        await _started.CancelAsync();
        Assert.That(_told, Is.EqualTo(["READY=1"]));

        await _stopping.CancelAsync();
        Assert.That(_told, Is.EqualTo(["READY=1", "STOPPING=1"]));
    }

    [Test]
    public async Task A_watchdog_hears_of_it_all_the_while()
    {
        using var service = await StartAsync(Interval);
        for (var time = 0; time < 3; time++)
        {
            await _wire.WaitForTimerAsync(Interval);
            _wire.Advance(Interval);
        }

        await service.StopAsync(Cancellation);

        Assert.That(_told, Is.EqualTo(["WATCHDOG=1", "WATCHDOG=1", "WATCHDOG=1"]));
    }

    [Test]
    public async Task A_systemd_that_does_not_listen_any_more_stops_nothing()
    {
        _systemd.When(systemd => systemd.Notify(Arg.Any<ServiceState>())).Throw(new SocketException());
        using var service = await StartAsync(Interval);

        await _wire.WaitForTimerAsync(Interval);
        _wire.Advance(Interval);
        await _wire.WaitForTimerAsync(Interval);
        await _started.CancelAsync();
        await service.StopAsync(Cancellation);

        Assert.That(service.ExecuteTask!.IsCompletedSuccessfully, Is.True);
    }

    private async Task<SystemdService> StartAsync(TimeSpan? watchdog)
    {
        var logger = NullLogger<SystemdService>.Instance;
        var service = new SystemdService(_systemd, new SystemdWatchdog(watchdog), _lifetime, _wire, logger);
        await service.StartAsync(Cancellation);
        return service;
    }
}
