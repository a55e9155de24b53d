using System.Diagnostics;
using DjangonautBot.Hosting;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Page;

/// <summary>The page's response times on an idle machine: run by name only, see <c>docs/measurements.md</c>.</summary>
[Category(TestCategory.Long)]
[Explicit("It measures; with other tests at the same time it would measure those.")]
[NonParallelizable]
internal sealed class PageMeasurements
{
    private const int Times = 5;

    private static readonly TimeSpan StartBound = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PaintBound = TimeSpan.FromMilliseconds(100);

    [Test]
    public async Task From_the_start_to_a_page_that_answers()
    {
        var starts = new List<TimeSpan>();
        for (var time = 0; time < Times; time++)
        {
            var folder = Directory.CreateTempSubdirectory("djangonautbot-start-");
            starts.Add(await StartAsync(folder));
            folder.Delete(recursive: true);
        }

        await ReportAsync("process start to a page that answers, with its demo set up", starts);
        Assert.That(Median(starts), Is.LessThan(StartBound));
    }

    [Test]
    public async Task From_a_message_of_the_bot_to_its_paint()
    {
        var paints = new List<TimeSpan>();
        for (var time = 0; time < Times; time++)
        {
            await using var demo = await RunningDemo.StartAsync(CancellationToken.None);
            var window = new Window(await Chromium.OpenAsync());
            await window.OpenAsync(demo.AddressFor("Bilal", "Week 3 · Pluto"));
            paints.Add(await PaintLatency.MeasureAsync(demo, window, CancellationToken.None));
            await window.CloseAsync();
        }

        await ReportAsync("message of the bot to its paint", paints);
        Assert.That(Median(paints), Is.LessThan(PaintBound));
    }

    private static async Task<TimeSpan> StartAsync(DirectoryInfo folder)
    {
        var port = FreePort.Find();
        var settings = new Dictionary<string, string> { ["Http__Port"] = $"{port}" };
        var started = Stopwatch.GetTimestamp();
        await using var sandbox = BotProcess.Start(folder, settings, "sandbox");
        await sandbox.WaitForOutputAsync("The sandbox is open at", CancellationToken.None);
        using var client = new HttpClient();
        await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/"));
        return Stopwatch.GetElapsedTime(started);
    }

    private static Task ReportAsync(string what, List<TimeSpan> times) => TestContext.Out.WriteLineAsync(
        $"{what}: median {Median(times).TotalMilliseconds:0} ms, most {times.Max().TotalMilliseconds:0} ms of {times.Count} times");

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
