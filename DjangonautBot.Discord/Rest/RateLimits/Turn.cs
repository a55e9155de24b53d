namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>One request's place in a <see cref="Line"/>, kept through all its tries.</summary>
internal sealed class Turn(Route route)
{
    private TaskCompletionSource _called = NewCall();

    public Route Route { get; } = route;

    /// <summary>Ends when this request is the first of its line.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(
            static (called, token) => ((TaskCompletionSource)called!).TrySetCanceled(token), _called);
        await _called.Task;
    }

    public void Call() => _called.TrySetResult();

    /// <summary>It was the first of a line and is put into another.</summary>
    public void CallBack()
    {
        if (_called.Task.IsCompleted)
            _called = NewCall();
    }

    private static TaskCompletionSource NewCall() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
