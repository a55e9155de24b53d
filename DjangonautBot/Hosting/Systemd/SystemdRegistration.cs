using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Systemd;

namespace DjangonautBot.Hosting.Systemd;

/// <summary>Registers what systemd is told, where it listens.</summary>
internal static class SystemdRegistration
{
    // The package's own AddSystemd would also replace how the host stops, and ask for a console that this bot does not have.
    public static void AddSystemdNotifications(this IServiceCollection services)
    {
        var systemd = new SystemdNotifier();
        if (systemd.IsEnabled)
        {
            services.AddSingleton<ISystemdNotifier>(systemd);
            services.AddSingleton(SystemdWatchdog.Read(Environment.GetEnvironmentVariable, Environment.ProcessId));
            services.AddHostedService<SystemdService>();
        }
    }
}
