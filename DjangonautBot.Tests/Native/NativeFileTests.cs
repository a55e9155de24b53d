using System.Net;
using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Native;

/// <summary>
/// The native file as operators run it. What works on the JIT can be missing there, so people go through every part of the
/// bot once. Ignored where the file was not built.
/// </summary>
[Category(TestCategory.Process)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
[CancelAfter(HangTimeout.MillisecondsForProcesses)]
internal sealed class NativeFileTests : IDisposable
{
    private static readonly DateTimeOffset Wednesday = new(2026, 3, 18, 10, 0, 0, TimeSpan.Zero);

    private const string DrawingLibrary = "libSkiaSharp";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-native-");

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public async Task Each_type_is_read_as_it_was_written_by_each_kind_of_query()
    {
        await using var bot = BotProcess.StartNative(_folder, new Dictionary<string, string>(), "check-storage");

        await bot.WaitForExitAsync(Cancellation);

        Assert.That((bot.ExitCode, bot.Output), Is.EqualTo(((int)ExitCode.Success, "")));
    }

    [Test]
    public async Task A_wrong_setting_is_one_line_that_names_it()
    {
        var settings = new Dictionary<string, string> { ["Serilog__MinimumLevel__Default"] = "Loud", ["Discord__Token"] = "abc" };
        await using var bot = BotProcess.StartNative(_folder, settings);

        await bot.WaitForExitAsync(Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(bot.ExitCode, Is.EqualTo((int)ExitCode.Settings));
            Assert.That(bot.Output, Does.StartWith("Serilog__MinimumLevel__Default: \"Loud\" is none of").And.Not.Contain("\n"));
        });
    }

    [Test]
    public async Task The_sandbox_opens_shows_a_card_and_is_healthy()
    {
        var port = FreePort.Find();
        var settings = new Dictionary<string, string> { ["Http__Port"] = $"{port}" };
        await using var sandbox = BotProcess.StartNative(_folder, settings, "sandbox");

        await sandbox.WaitForOutputAsync("The card in the team's thread", Cancellation);
        await using var health = BotProcess.StartNative(_folder, settings, "health");
        await health.WaitForExitAsync(Cancellation);
        using var client = new HttpClient();
        var page = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"), Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(health.ExitCode, Is.EqualTo((int)ExitCode.Success));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task People_go_through_the_program_with_it()
    {
        await using var sandbox = await SandboxHost.StartAsync(
            new SandboxWorld(new SandboxOptions { ProgramStart = Wednesday, IdentifyInterval = TimeSpan.Zero }), ct: Cancellation);
        var story = new NativeStory(sandbox.World);
        await using var bot = BotProcess.StartNative(_folder, BotProcess.SettingsFor(sandbox, Path.Combine(_folder.FullName, "bot.db")));
        await sandbox.World.WaitUntilAsync(() => sandbox.World.CommandNames.Count > 0, Cancellation);

        await story.SetUpAsync();
        await story.CheckInAsync(Cancellation);
        await story.AskAsync(Cancellation);
        await story.LeadAsync();
        var drewUnasked = bot.HasLoaded(DrawingLibrary);
        await story.LookAfterAsync(Cancellation);
        await story.LeaveAsync();

        Assert.Multiple(() =>
        {
            Assert.That(drewUnasked, Is.False, "the library for pictures costs nothing until the first one");
            Assert.That(bot.HasLoaded(DrawingLibrary), Is.True);
            Assert.That(story.Troubles, Is.Empty);
            Assert.That(bot.Output, Does.Not.Contain("ERR").And.Not.Contain("WRN").And.Not.Contain("Exception"));
        });
    }
}
