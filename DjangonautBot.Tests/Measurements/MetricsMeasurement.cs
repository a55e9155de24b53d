using System.Diagnostics;
using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Native;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Measurements;

/// <summary>The cost of metrics in the native file: run by name only, see <c>docs/measurements.md</c>.</summary>
[Category(TestCategory.Long)]
[Explicit("It measures and takes its time; it proves nothing.")]
internal sealed class MetricsMeasurement
{
    private const int Rounds = 3;
    private const int WarmUp = 300;
    private const int Weeks = 1000;
    private const double Mebibyte = 1024 * 1024;

    private static readonly DateTimeOffset Wednesday = new(2026, 3, 18, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan FetchEvery = TimeSpan.FromSeconds(1);

    [Test]
    [CancelAfter(HangTimeout.MillisecondsForProcesses)]
    public async Task A_thousand_weeks_with_and_without_metrics(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("djangonautbot-measure-");
        await using var sandbox = await SandboxHost.StartAsync(
            new SandboxWorld(new SandboxOptions { ProgramStart = Wednesday, IdentifyInterval = TimeSpan.Zero }), ct: cancellationToken);
        var story = new NativeStory(sandbox.World);
        var settings = BotProcess.SettingsFor(sandbox, Path.Combine(folder.FullName, "bot.db"));
        await using (BotProcess.StartNative(folder, settings))
        {
            await sandbox.World.WaitUntilAsync(() => sandbox.World.CommandNames.Count > 0, cancellationToken);
            await story.SetUpAsync();
            await story.CheckInAsync(cancellationToken);
        }

        for (var round = 0; round < Rounds; round++)
        {
            await MeasureAsync("without", sandbox.World, story, folder, settings, cancellationToken);
            var port = FreePort.Find();
            var fetched = new Dictionary<string, string>(settings) { ["Metrics__Port"] = $"{port}" };
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var fetching = FetchAsync(new Uri($"http://127.0.0.1:{port}/metrics"), stop.Token);
            await MeasureAsync("fetched once a second", sandbox.World, story, folder, fetched, cancellationToken);
            await stop.CancelAsync();
            await TestContext.Out.WriteLineAsync($"  the last of {(await fetching).Count} fetches: {(await fetching)[^1]}");
        }

        folder.Delete(recursive: true);
    }

    private static async Task MeasureAsync(
        string name,
        SandboxWorld world,
        NativeStory story,
        DirectoryInfo folder,
        Dictionary<string, string> settings,
        CancellationToken cancellationToken)
    {
        var before = world.Identifies;
        var started = Stopwatch.GetTimestamp();
        await using var bot = BotProcess.StartNative(folder, settings);
        await world.WaitUntilAsync(() => world.Identifies > before, cancellationToken);
        var readyAfter = Stopwatch.GetElapsedTime(started);
        await bot.WaitForOutputAsync("Connected as", cancellationToken);
        await story.TimeAsync("week", WarmUp);
        var times = (await story.TimeAsync("week", Weeks)).Order().ToList();
        await TestContext.Out.WriteLineAsync(
            $"{name}: /week median {times[Weeks / 2].TotalMilliseconds:0.00} ms, 99th percentile "
                + $"{times[Weeks * 99 / 100].TotalMilliseconds:0.00} ms; identified after {readyAfter.TotalMilliseconds:0} ms; "
                + $"resident {bot.ResidentBytes / Mebibyte:0.0} MiB");
        await bot.TerminateAsync(cancellationToken);
        await bot.WaitForExitAsync(cancellationToken);
    }

    private static async Task<List<string>> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        var fetches = new List<string>();
        using var http = new HttpClient();
        using var timer = new PeriodicTimer(FetchEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                var began = Stopwatch.GetTimestamp();
                try
                {
                    var bytes = await http.GetByteArrayAsync(address, cancellationToken);
                    fetches.Add($"{bytes.Length / 1024} KiB in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0.0} ms");
                }
                catch (HttpRequestException)
                {
                    // The bot is not there yet, or no longer.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // It has been measured.
        }

        return fetches;
    }
}
