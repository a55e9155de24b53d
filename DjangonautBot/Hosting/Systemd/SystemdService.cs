using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Hosting.Systemd;

/// <summary>
/// Tells systemd that the bot has started, that it is alive, and that it is stopping. Started is not connected: while Discord cannot be
/// reached, starting anew would only use up the sessions of the day.
/// </summary>
/// <seealso href="https://www.freedesktop.org/software/systemd/man/latest/sd_notify.html"/>
internal sealed partial class SystemdService(
    ISystemdNotifier systemd,
    SystemdWatchdog watchdog,
    IHostApplicationLifetime lifetime,
    TimeProvider wire,
    ILogger<SystemdService> logger) : BackgroundService
{
    private static readonly ServiceState Alive = new("WATCHDOG=1");

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => Tell(ServiceState.Ready));
        lifetime.ApplicationStopping.Register(() => Tell(ServiceState.Stopping));
        return base.StartAsync(cancellationToken);
    }

    // The timer fires on the same threads that answer /healthz: where these stand still, systemd hears nothing.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (watchdog.TellEvery is { } interval)
            {
                await Task.Delay(interval, wire, stoppingToken);
                Tell(Alive);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private void Tell(ServiceState state)
    {
        try
        {
            systemd.Notify(state);
        }
        catch (SocketException exception)
        {
            LogNotTold(exception, state.ToString());
        }
    }

    [LoggerMessage(390, LogLevel.Warning, "systemd could not be told {State}")]
    private partial void LogNotTold(Exception exception, string state);
}
