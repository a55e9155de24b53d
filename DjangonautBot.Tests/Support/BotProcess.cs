using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Repository;

namespace DjangonautBot.Tests.Support;

/// <summary>
/// The bot as people start it, in a process and a folder of its own: <c>dotnet DjangonautBot.dll</c>, or the file that
/// <c>BOT_UNDER_TEST</c> names, such as the native one that was built of the same sources.
/// </summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly SemaphoreSlim _outputCame = new(0);

    // Standard output and error.
    private volatile int _openStreams = 2;

    private BotProcess(Process process) => _process = process;

    /// <summary>The output so far, of standard output and error.</summary>
    public string Output => string.Join('\n', _output);

    public int ExitCode => _process.ExitCode;

    public bool HasEnded => _process.HasExited;

    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Processor time that it has used, over all cores.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident bytes of a mapped file, on Linux.</summary>
    /// <param name="fileName">Part of the file's name.</param>
    public long ResidentBytesOf(string fileName)
    {
        var (isMeant, sum) = (false, 0L);
        foreach (var line in File.ReadLines($"/proc/{_process.Id}/smaps"))
        {
            // A mapping begins with its addresses, such as 7f00-7f10, and has its figures below.
            isMeant = line.Split(' ')[0].Contains('-', StringComparison.Ordinal)
                ? line.Contains(fileName, StringComparison.Ordinal)
                : isMeant;
            sum += isMeant && line.StartsWith("Rss:", StringComparison.Ordinal)
                ? long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024
                : 0;
        }

        return sum;
    }

    /// <summary>Determines whether it has loaded a library, on Linux.</summary>
    /// <param name="fileName">Part of the file's name.</param>
    public bool HasLoaded(string fileName) =>
        File.ReadLines($"/proc/{_process.Id}/maps").Any(line => line.Contains(fileName, StringComparison.Ordinal));

    /// <param name="folder">The working directory, to which relative paths refer.</param>
    /// <param name="settings">Environment variables on top of this process's own, less all that configure the bot.</param>
    public static BotProcess Start(DirectoryInfo folder, IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        Environment.GetEnvironmentVariable("BOT_UNDER_TEST") is { Length: > 0 } file
            ? Start(file, folder, settings, arguments)
            : Start("dotnet", folder, settings, [Path.Combine(AppContext.BaseDirectory, "DjangonautBot.dll"), .. arguments]);

    /// <summary>Starts the native file. The test is ignored where it was not built.</summary>
    /// <inheritdoc cref="Start(DirectoryInfo, IReadOnlyDictionary{string, string}, string[])"/>
    public static BotProcess StartNative(
        DirectoryInfo folder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var file = Path.Combine(RepositoryRoot.Find()!.FullName, "artifacts", "native", "DjangonautBot");
        if (!File.Exists(file))
        {
            Assert.Ignore("There is no native file in artifacts/native. CONTRIBUTING.md has the command that builds it.");
        }

        return Start(file, folder, settings, arguments);
    }

    /// <summary>Starts a program that becomes the bot.</summary>
    public static BotProcess Start(
        string file, DirectoryInfo folder, IReadOnlyDictionary<string, string> settings, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var bot = new BotProcess(Process.Start(start)!);
        bot._process.OutputDataReceived += bot.Receive;
        bot._process.ErrorDataReceived += bot.Receive;
        bot._process.BeginOutputReadLine();
        bot._process.BeginErrorReadLine();
        return bot;
    }

    /// <summary>The settings of a bot that is to connect to a sandbox.</summary>
    public static Dictionary<string, string> SettingsFor(SandboxHost sandbox, string databasePath) => new()
    {
        ["Discord__Token"] = sandbox.World.Token,
        ["Discord__ApiBaseUrl"] = sandbox.ApiBaseUrl.ToString(),
        ["Storage__DatabasePath"] = databasePath,
        ["Program__ClockUrl"] = sandbox.ClockUrl.ToString(),
        ["Http__Port"] = "0",
    };

    public Task WaitForOutputAsync(string text, CancellationToken cancellationToken) => WaitForOutputAsync(text, 1, cancellationToken);

    /// <exception cref="InvalidOperationException">It ended, or time was up, before it wrote that; the message holds what it did
    /// write.</exception>
    public async Task WaitForOutputAsync(string text, int times, CancellationToken cancellationToken)
    {
        try
        {
            while (Output.Split(text).Length <= times)
            {
                if (_openStreams == 0)
                {
                    await _process.WaitForExitAsync(cancellationToken);
                    throw new InvalidOperationException($"It ended with exit code {ExitCode} and never wrote “{text}”:\n{Output}");
                }

                await _outputCame.WaitAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"It did not write “{text}” in time:\n{Output}");
        }
    }

    /// <summary>Waits for its end and for the last of its output.</summary>
    /// <exception cref="InvalidOperationException">It goes on although time is up; the message holds what it wrote.</exception>
    public async Task WaitForExitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"It did not end in time:\n{Output}");
        }
    }

    /// <summary>Ends it at once, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as a container's engine does.</summary>
    public Task TerminateAsync(CancellationToken cancellationToken) => SignalAsync("TERM", cancellationToken);

    /// <summary>Makes it stand still, as a machine does that is suspended, and waits until all of it does.</summary>
    public async Task FreezeAsync(CancellationToken cancellationToken)
    {
        await SignalAsync("STOP", cancellationToken);
        await Polling.UntilAsync(() => HasEnded || ThreadStates().All(state => state == 'T'), cancellationToken);
    }

    /// <summary>Lets it go on after <see cref="FreezeAsync"/>.</summary>
    public Task ThawAsync(CancellationToken cancellationToken) => SignalAsync("CONT", cancellationToken);

    public Task TypeAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        _outputCame.Dispose();
    }

    // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: the state comes after the name in brackets. A thread may end meanwhile.
    private IEnumerable<char> ThreadStates() =>
        from thread in Directory.GetDirectories(string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/task"))
        let stat = File.ReadAllText(Path.Combine(thread, "stat"))
        select stat[stat.LastIndexOf(')') + 2];

    private async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    private void Receive(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            _output.Enqueue(text);
        }
        else
        {
            Interlocked.Decrement(ref _openStreams);
        }

        _outputCame.Release();
    }
}
