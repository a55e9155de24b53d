using System.Globalization;
using System.Runtime.InteropServices;

namespace DjangonautBot.Bench;

/// <summary>The contestants in turn, round after round, so that what slows the machine for a while slows them all.</summary>
/// <param name="build">The contestant that is compared to the others.</param>
internal sealed class Comparison(Contestant build, IReadOnlyList<Contestant> others)
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);

    /// <param name="scratch">Folder in which each run has a folder of its own, on the disk that check-ins are to be saved on.</param>
    /// <returns>The conditions and the table, in Markdown.</returns>
    public async Task<string> RunAsync(int rounds, string scratch, CancellationToken ct)
    {
        Contestant[] contestants = [build, .. others];
        var measured = new List<IReadOnlyDictionary<Figure, double>[]>();

        // Not counted: the sandbox is in this process, and its own code is compiled meanwhile.
        await MeasureAsync("warm-up", contestants[^1], scratch, ct);
        for (var round = 1; round <= rounds; round++)
        {
            var figures = new IReadOnlyDictionary<Figure, double>[contestants.Length];
            for (var index = 0; index < contestants.Length; index++)
            {
                figures[index] = await MeasureAsync($"round {round} of {rounds}", contestants[index], scratch, ct);
            }

            measured.Add(figures);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Rounds: {rounds}. {Environment.ProcessorCount} processors, load average {LoadAverage()} at the end.
            {RuntimeInformation.FrameworkDescription}. Each cell is minimum · median · maximum.

            {Table.Write([.. contestants.Select(contestant => contestant.Name)], measured)}
            """);
    }

    // About as many as processors where the machine does nothing else.
    private static string LoadAverage() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private static async Task<IReadOnlyDictionary<Figure, double>> MeasureAsync(
        string round, Contestant contestant, string scratch, CancellationToken ct)
    {
        Console.Error.WriteLine($"{round}: {contestant.Name} …");
        // So that the sandbox's collector is not busy with what earlier runs left.
        GC.Collect();
        var folder = Directory.CreateDirectory(Path.Combine(scratch, Guid.NewGuid().ToString("N")));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(LongestRun);
        try
        {
            return await new ContestantRun(contestant, folder, limit.Token).MeasureAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
