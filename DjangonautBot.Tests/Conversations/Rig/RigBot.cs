using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>The bot's processes, as an operator keeps them running. At the end all of them end, whatever happened.</summary>
internal sealed class RigBot(SandboxHost sandbox, RigOutbox outbox, DirectoryInfo folder, string databasePath) : IAsyncDisposable
{
    private readonly List<BotProcess> _started = [];

    /// <summary>The process that is to answer people.</summary>
    public BotProcess Current => _started[^1];

    private SandboxWorld World => sandbox.World;

    /// <summary>Starts a process and waits until it is connected.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var before = World.Identifies;
        var bot = BotProcess.Start(folder, BotProcess.SettingsFor(sandbox, databasePath));
        _started.Add(bot);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var connected = World.WaitUntilAsync(() => World.Identifies > before, stop.Token);
        var ended = bot.WaitForExitAsync(stop.Token);
        await Task.WhenAny(connected, ended);
        await stop.CancelAsync();
        await ((Task)Task.WhenAll(connected, ended)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        if (bot.HasEnded)
        {
            throw new InvalidOperationException($"The bot ended with exit code {bot.ExitCode}:\n{bot.Output}");
        }
    }

    public async Task KillAsync(CancellationToken cancellationToken)
    {
        await Current.KillAsync();
        await StartAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Current.TerminateAsync(cancellationToken);
        await ExpectEndAsync(Current, ExitCode.Success, cancellationToken);
        await StartAsync(cancellationToken);
    }

    /// <summary>Waits until the process has ended by itself because Discord rejected its token, and starts it again.</summary>
    public async Task RecoverFromRejectionAsync(CancellationToken cancellationToken)
    {
        await ExpectEndAsync(Current, ExitCode.Discord, cancellationToken);
        await StartAsync(cancellationToken);
    }

    /// <summary>Freezes the process until another has taken over and <paramref name="activity"/> has come about, then thaws it.</summary>
    public async Task FreezeAsync(Func<Task> activity, CancellationToken cancellationToken)
    {
        var frozen = Current;
        await frozen.FreezeAsync(cancellationToken);
        while (outbox.IsBeingWritten())
        {
            // SQLite's lock cannot be taken from a process that exists, so nobody takes over from one that stands still in a write.
            await frozen.ThawAsync(cancellationToken);
            await frozen.FreezeAsync(cancellationToken);
        }

        await StartAsync(cancellationToken);
        await activity();
        await frozen.ThawAsync(cancellationToken);
        await ExpectEndAsync(frozen, ExitCode.InUse, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in _started)
        {
            await bot.DisposeAsync();
        }
    }

    private static async Task ExpectEndAsync(BotProcess bot, ExitCode exitCode, CancellationToken cancellationToken)
    {
        await bot.WaitForExitAsync(cancellationToken);
        Assert.That((ExitCode)bot.ExitCode, Is.EqualTo(exitCode), bot.Output);
    }
}
