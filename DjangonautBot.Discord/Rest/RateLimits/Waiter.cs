namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>One request's place in a <see cref="WaitQueue"/>, kept through all its attempts.</summary>
internal sealed class Waiter(Route route)
{
    private TaskCompletionSource _released = NewSignal();

    public Route Route { get; } = route;

    /// <summary>Waits until this request is the first of its queue.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(
            static (called, token) => ((TaskCompletionSource)called!).TrySetCanceled(token), _released);
        await _released.Task;
    }

    public void Release() => _released.TrySetResult();

    /// <summary>Makes a released request wait again, in another queue.</summary>
    public void Hold()
    {
        if (_released.Task.IsCompleted)
        {
            _released = NewSignal();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
