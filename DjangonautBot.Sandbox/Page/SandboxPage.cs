namespace DjangonautBot.Sandbox;

/// <summary>Functions of the page that only the host can provide. A missing one is reported on the page.</summary>
public sealed class SandboxPage
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _stop;
    private Task _play = Task.CompletedTask;

    /// <summary>Finds the time of the next planned event, in program time; null if nothing is planned.</summary>
    public Func<DateTimeOffset?>? FindNextEvent { get; init; }

    /// <summary>Finds the start of the next week, in program time. If null, the next Monday in UTC.</summary>
    public Func<DateTimeOffset>? FindNextMonday { get; init; }

    /// <summary>Plays the rest of the program, until done or cancelled.</summary>
    public Func<CancellationToken, Task>? PlayAsync { get; init; }

    /// <summary>Begins to restart the sandbox, and returns at once.</summary>
    public Action? Reset { get; init; }

    /// <summary>Raised with true at the beginning of playing, and with false at its end.</summary>
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

    /// <summary>Stops playing, if started, and waits for its end. To be called by the host before it stops.</summary>
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

    /// <summary>Begins to play, unless started already.</summary>
    /// <exception cref="SandboxInteractionException">The host cannot play.</exception>
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
