using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DjangonautBot.Sandbox;

namespace DjangonautBot.Bench;

/// <summary>A contestant in a process of its own, connected to a sandbox.</summary>
internal sealed class ContestantProcess : IAsyncDisposable
{
    private const int LinesKept = 20;
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(15);

    private readonly ConcurrentQueue<string> _lastLines = new();
    private readonly SandboxWorld _world;
    private readonly int _identifiesBefore;
    private readonly long _startedAt;
    private readonly Process _process;

    private ContestantProcess(ProcessStartInfo start, SandboxWorld world)
    {
        _world = world;
        _identifiesBefore = world.Identifies;
        _startedAt = Stopwatch.GetTimestamp();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Time since just before it was started.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(_startedAt);

    /// <summary>User and system time of all its threads; Linux counts in steps of 10 ms.</summary>
    public TimeSpan ProcessorTime => _process.TotalProcessorTime;

    /// <summary>Resident memory in MiB, with the pages that other processes share.</summary>
    public double ResidentMiB => ReadMiB("status", "VmRSS:");

    /// <summary>The same with each shared page divided among those who share it.</summary>
    public double ProportionalMiB => ReadMiB("smaps_rollup", "Pss:");

    /// <param name="folder">Its working folder, with its database.</param>
    public static ContestantProcess Start(Contestant contestant, DirectoryInfo folder, SandboxHost sandbox)
    {
        var start = new ProcessStartInfo(contestant.Program, contestant.Arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Settings of another bot on this machine are not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in contestant.Environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["Discord__Token"] = sandbox.World.Token;
        start.Environment["Discord__ApiBaseUrl"] = sandbox.ApiBaseUrl.ToString();
        start.Environment["Storage__DatabasePath"] = Path.Combine(folder.FullName, "bot.db");
        start.Environment["Http__Port"] = "0";
        start.Environment["BENCH_STARTS_ON"] = Session.StartsOn;

        return new ContestantProcess(start, sandbox.World);
    }

    /// <summary>Completes when it has opened its session at the gateway.</summary>
    public Task ConnectAsync(CancellationToken ct) =>
        WhileRunningAsync(_world.WaitUntilAsync(() => _world.Identifies > _identifiesBefore, ct), ct);

    /// <summary>Awaits something that only a running contestant brings about.</summary>
    /// <exception cref="ContestantException">It ended before.</exception>
    public async Task WhileRunningAsync(Task task, CancellationToken ct)
    {
        if (await Task.WhenAny(task, _process.WaitForExitAsync(ct)) != task && !ct.IsCancellationRequested)
        {
            throw new ContestantException($"It ended with exit code {_process.ExitCode}:\n{string.Join('\n', _lastLines)}");
        }

        await task;
    }

    /// <summary>Asks it to stop as a container's engine does, and ends it where it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            using var soon = new CancellationTokenSource(StopWithin);
            try
            {
                await _process.WaitForExitAsync(soon.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }

        _process.Dispose();
    }

    private double ReadMiB(string file, string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/{file}").First(line => line.StartsWith(name, StringComparison.Ordinal));
        var kibibytes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2];
        return double.Parse(kibibytes, CultureInfo.InvariantCulture) / 1024;
    }

    private void Keep(object sender, DataReceivedEventArgs received)
    {
        if (received.Data is not { } line)
        {
            return;
        }

        _lastLines.Enqueue(line);
        if (_lastLines.Count > LinesKept)
        {
            _lastLines.TryDequeue(out _);
        }
    }
}
