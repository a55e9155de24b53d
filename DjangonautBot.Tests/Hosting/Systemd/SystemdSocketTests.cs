using System.Net.Sockets;
using System.Text;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Hosting.Systemd;

/// <summary>The bot as systemd starts it: with a socket to which it tells how it is doing.</summary>
[Category(TestCategory.Process)]
[CancelAfter(HangTimeout.MillisecondsForProcesses)]
internal sealed class SystemdSocketTests
{
    private readonly byte[] _buffer = new byte[64];

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task Systemd_hears_that_it_started_that_it_is_alive_and_that_it_stops()
    {
        var folder = Directory.CreateTempSubdirectory("djangonautbot-systemd-");
        await using var sandbox = await SandboxHost.StartAsync(new SandboxWorld(), ct: Cancellation);
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        systemd.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder.FullName, "notify")));
        var settings = BotProcess.SettingsFor(sandbox, Path.Combine(folder.FullName, "bot.db"));
        settings["NOTIFY_SOCKET"] = Path.Combine(folder.FullName, "notify");
        settings["WATCHDOG_USEC"] = "200000";

        await using var bot = BotProcess.Start(folder, settings);
        var told = new HashSet<string>();
        await ReceiveUntilAsync(told, systemd, "READY=1", "WATCHDOG=1");
        await bot.TerminateAsync(Cancellation);
        await ReceiveUntilAsync(told, systemd, "STOPPING=1");

        await bot.WaitForExitAsync(Cancellation);
        Assert.Multiple(() =>
        {
            Assert.That(told, Is.EquivalentTo(["READY=1", "WATCHDOG=1", "STOPPING=1"]));
            Assert.That(bot.ExitCode, Is.Zero);
        });
        folder.Delete(recursive: true);
    }

    private async Task ReceiveUntilAsync(HashSet<string> told, Socket systemd, params string[] expected)
    {
        while (!told.IsSupersetOf(expected))
        {
            told.Add(Encoding.UTF8.GetString(_buffer, 0, await systemd.ReceiveAsync(_buffer, Cancellation)));
        }
    }
}
