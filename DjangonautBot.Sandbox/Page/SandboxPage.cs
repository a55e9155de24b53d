namespace DjangonautBot.Sandbox;

/// <summary>What the sandbox's page can do only with the help of whoever hosts it. What is left out is refused in words.</summary>
public sealed class SandboxPage
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _stop;
    private Task _play = Task.CompletedTask;

    /// <summary>When the next thing will happen, in program time; null when nothing is planned.</summary>
    public Func<DateTimeOffset?>? FindNextThing { get; init; }

    /// <summary>When the next week begins, in program time; the next Monday in UTC when left out.</summary>
    public Func<DateTimeOffset>? FindNextMonday { get; init; }

    /// <summary>Lets the people live through the rest of the program, until done or cancelled.</summary>
    public Func<CancellationToken, Task>? PlayAsync { get; init; }

    /// <summary>Begins to start the sandbox anew, and returns at once.</summary>
    public Action? Reset { get; init; }

    /// <summary>Raised when playing begins (true) and when it ends.</summary>
    internal event Action<bool>? PlayingChanged;

    internal bool Playing
    {
        get
        {
            lock (_gate)
            {
                return !_play.IsCompleted;
            }
        }
    }

    /// <summary>Stops playing, if it is under way, and waits for its end. Whoever hosts the page does so before it ends.</summary>
    public async Task StopPlayingAsync()
    {
        Task play;
        lock (_gate)
        {
            _stop?.Cancel();
            play = _play;
        }

        await play;
    }

    /// <summary>Begins to play, unless it is under way.</summary>
    /// <exception cref="SandboxInteractionException">Nobody here can play.</exception>
    internal void StartPlaying(CancellationToken stopping)
    {
        if (PlayAsync is null)
        {
            throw new SandboxInteractionException("There is no story to play here.");
        }

        lock (_gate)
        {
            if (!_play.IsCompleted)
            {
                return;
            }

            _stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            _play = RunAsync(PlayAsync, _stop);
        }
    }

    private async Task RunAsync(Func<CancellationToken, Task> play, CancellationTokenSource stop)
    {
        await Task.Yield();
        PlayingChanged?.Invoke(true);
        try
        {
            await play(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        finally
        {
            lock (_gate)
            {
                _stop = null;
            }

            stop.Dispose();
            PlayingChanged?.Invoke(false);
        }
    }
}
