using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Native;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Measurements;

/// <summary>The cost of pictures in the native file: run by name only, see <c>docs/measurements.md</c>.</summary>
[Category(TestCategory.Long)]
[Explicit("It measures and takes its time.")]
internal sealed class PictureMeasurement
{
    private const int WarmUp = 50;
    private const int Rounds = 100;
    private const double MostMilliseconds = 150;
    private const double MostMebibytes = 15;
    private const double Mebibyte = 1024 * 1024;
    private const string Program = "/native/DjangonautBot";

    private static readonly DateTimeOffset Wednesday = new(2026, 3, 18, 10, 0, 0, TimeSpan.Zero);

    [Test]
    [CancelAfter(HangTimeout.MillisecondsForProcesses)]
    public async Task A_hundred_pictures(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("djangonautbot-measure-");
        await using var sandbox = await SandboxHost.StartAsync(
            new SandboxWorld(new SandboxOptions { ProgramStart = Wednesday, IdentifyInterval = TimeSpan.Zero }), ct: cancellationToken);
        var story = new NativeStory(sandbox.World);
        await using var bot = BotProcess.StartNative(folder, BotProcess.SettingsFor(sandbox, Path.Combine(folder.FullName, "bot.db")));
        await sandbox.World.WaitUntilAsync(() => sandbox.World.CommandNames.Count > 0, cancellationToken);
        await story.SetUpAsync();
        await story.CheckInAsync(cancellationToken);
        await story.TimeAsync("cohort export", WarmUp);
        await story.TimeAsync("crew list", WarmUp);
        var before = bot.ResidentBytes;
        var programBefore = bot.ResidentBytesOf(Program);

        var first = (await story.TimeAsync("overview", 1))[0];
        var others = await story.TimeAsync("overview", Rounds - 1);

        var median = others.Order().ElementAt(others.Count / 2).TotalMilliseconds;
        var more = (bot.ResidentBytes - before) / Mebibyte;
        var library = bot.ResidentBytesOf("libSkiaSharp") / Mebibyte;
        var program = (bot.ResidentBytesOf(Program) - programBefore) / Mebibyte;
        await TestContext.Out.WriteLineAsync(
            $"""
            {Rounds} times /overview, from the command to its answer with a picture
              the first, which loads the library: {first.TotalMilliseconds:0.0} ms
              the others: median {median:0.0} ms, most {others.Max().TotalMilliseconds:0.0} ms
            resident memory: {before / Mebibyte:0.0} MiB before, {more:0.0} MiB more after, of which {library:0.0} MiB of the library's file
              and {program:0.0} MiB of the program's own file
            """);
        folder.Delete(recursive: true);
        Assert.That(Math.Max(first.TotalMilliseconds, median), Is.LessThanOrEqualTo(MostMilliseconds));
        Assert.That(more, Is.LessThanOrEqualTo(MostMebibytes));
    }
}
