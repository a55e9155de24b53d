using DjangonautBot.Hosting.Systemd;

namespace DjangonautBot.Tests.Hosting.Systemd;

internal sealed class SystemdWatchdogTests
{
    private const int Own = 42;

    [TestCase("30000000", null, 15_000)]
    [TestCase("30000000", "42", 15_000)]
    [TestCase("30000000", "41", null)]
    [TestCase("0", null, null)]
    [TestCase("soon", null, null)]
    [TestCase("", "", null)]
    [TestCase(null, null, null)]
    public void It_is_told_twice_as_often_as_it_demands_if_it_means_this_process(string? microseconds, string? id, int? milliseconds)
    {
        var variables = new Dictionary<string, string?> { ["WATCHDOG_USEC"] = microseconds, ["WATCHDOG_PID"] = id };

        var watchdog = SystemdWatchdog.Read(name => variables[name], Own);

        Assert.That(watchdog.TellEvery?.TotalMilliseconds, Is.EqualTo(milliseconds));
    }
}
