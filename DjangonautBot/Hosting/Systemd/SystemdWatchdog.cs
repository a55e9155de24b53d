using System.Globalization;

namespace DjangonautBot.Hosting.Systemd;

/// <summary>Interval at which systemd wants to hear that the process is alive.</summary>
/// <seealso href="https://www.freedesktop.org/software/systemd/man/latest/sd_watchdog_enabled.html"/>
/// <param name="TellEvery">Half of the time after which it would end the process, as it recommends; null if it watches nothing.</param>
internal sealed record SystemdWatchdog(TimeSpan? TellEvery)
{
    private const int MicrosecondsAMillisecond = 1000;

    /// <param name="variable">Finds an environment variable.</param>
    /// <param name="processId">This process, which may have inherited variables that are meant for another one.</param>
    public static SystemdWatchdog Read(Func<string, string?> variable, int processId)
    {
        var isMeant = variable("WATCHDOG_PID") is not { Length: > 0 } id || id == processId.ToString(CultureInfo.InvariantCulture);
        return isMeant && long.TryParse(variable("WATCHDOG_USEC"), CultureInfo.InvariantCulture, out var time) && time > 0
            ? new SystemdWatchdog(TimeSpan.FromMilliseconds(time / 2 / MicrosecondsAMillisecond))
            : new SystemdWatchdog(TellEvery: null);
    }
}
