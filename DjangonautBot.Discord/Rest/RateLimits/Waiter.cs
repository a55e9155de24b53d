namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>One request's place in a <see cref="WaitQueue"/>, kept through all its tries.</summary>
internal sealed class Waiter(Route route)
{
    private TaskCompletionSource _released = NewSignal();

    public Route Route { get; } = route;

    /// <summary>Ends when this request is the first of its line.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(
            static (called, token) => ((TaskCompletionSource)called!).TrySetCanceled(token), _released);
        await _released.Task;
    }

    public void Release() => _released.TrySetResult();

    /// <summary>It was the first of a line and is put into another.</summary>
    public void Hold()
    {
        if (_released.Task.IsCompleted)
        {
            _released = NewSignal();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
