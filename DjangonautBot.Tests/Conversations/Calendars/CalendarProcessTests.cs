using System.Net;
using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Calendars;

/// <summary>Calendars of the bot as a program.</summary>
[Category(TestCategory.Process)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class CalendarProcessTests : IDisposable
{
    private const ulong ManageServer = 1UL << 5;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");
    private readonly HttpClient _http = new();
    private readonly int _port = FreePort.Find();

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task Killed_and_started_again_it_serves_the_same_calendar_and_its_log_knows_no_address()
    {
        await using var sandbox = await SandboxHost.StartAsync(
            new SandboxWorld(new SandboxOptions { IdentifyInterval = TimeSpan.Zero, ResponseTimeout = HangTimeout.Limit }),
            ct: Cancellation);
        await using var killed = BotProcess.Start(_folder, SettingsFor(sandbox));
        await killed.WaitForOutputAsync("commands with Discord", Cancellation);
        var path = await SubscribeAsync(sandbox.World);
        var before = await GetAsync(path);
        await killed.KillAsync();

        await using var bot = BotProcess.Start(_folder, SettingsFor(sandbox));
        await bot.WaitForOutputAsync("Calendars are served at", Cancellation);
        var after = await GetAsync(path);

        Assert.Multiple(() =>
        {
            Assert.That(before.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(IcsFile.Read(before.Body).Events, Has.Count.EqualTo(8));
            Assert.That(after, Is.EqualTo(before));
            Assert.That($"{killed.Output}{bot.Output}", Does.Not.Contain(path[1..^4]));
            Assert.That(RawLogs(), Has.Some.Contains("Calendars are served at").And.None.Contains(path[1..^4]));
        });
    }

    [Test]
    public async Task A_port_in_use_is_said_in_one_line()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxWorld(), ct: Cancellation);
        var settings = SettingsFor(sandbox);
        settings["Calendar__Port"] = $"{sandbox.ApiBaseUrl.Port}";
        await using var bot = BotProcess.Start(_folder, settings);

        await bot.WaitForExitAsync(Cancellation);

        Assert.That(
            (bot.ExitCode, bot.Output),
            Is.EqualTo((
                (int)ExitCode.Settings,
                "Calendar__Port: another program listens on this port. Choose another one, or stop that program.")));
    }

    public void Dispose()
    {
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private Dictionary<string, string> SettingsFor(SandboxHost sandbox)
    {
        var settings = BotProcess.SettingsFor(sandbox, "data/bot.db");
        settings["Calendar__PublicUrl"] = "https://calendar.example";
        settings["Calendar__Port"] = $"{_port}";
        return settings;
    }

    private static async Task<string> SubscribeAsync(SandboxWorld world)
    {
        var server = world.AddServer("Djangonaut Space");
        var channel = server.AddChannel("team-pluto");
        var captain = server.AddPerson("Maya", server.AddRole("Captain", ManageServer));
        await world.WaitUntilAsync(() => world.CommandNames.Count > 0, Cancellation);
        await captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", "next monday"), ("time_zone", "Europe/Amsterdam"));
        await captain.RunAsync("team create", ("name", "Pluto"), ("channel", channel), ("day", "Thursday"), ("time", "18:00"));
        var picker = await captain.RunAsync("crew add", ("role", "Navigator"));
        await captain.ChooseAsync(picker.Message!, "Pick people", captain);
        var text = (await captain.RunAsync("me calendar")).Text;
        return new Uri(text.Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal))).AbsolutePath;
    }

    private async Task<(HttpStatusCode Status, string? Tag, string Body)> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri($"http://127.0.0.1:{_port}{path}"), Cancellation);
        return (response.StatusCode, response.Headers.ETag?.Tag, await response.Content.ReadAsStringAsync(Cancellation));
    }

    private IEnumerable<string> RawLogs() =>
        Directory.GetFiles(Path.Combine(_folder.FullName, "logs")).Select(file =>
        {
            using var log = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return log.ReadToEnd();
        });
}
