using DjangonautBot.Storage;

namespace DjangonautBot.Tests.Support;

/// <summary>The writer's turn in a database, held by a test: other writers have to wait until it ends.</summary>
internal sealed class WriteLock : IAsyncDisposable
{
    private readonly ManualResetEventSlim _over = new();
    private readonly Task _turn;

    private WriteLock(Database database, TaskCompletionSource begun, CancellationToken cancellationToken) =>
        _turn = Task.Run(
            () => database.WriteAsync(
                _ =>
                {
                    begun.SetResult();
                    _over.Wait(cancellationToken);
                },
                cancellationToken),
            cancellationToken);

    public static async Task<WriteLock> TakeAsync(Database database, CancellationToken cancellationToken)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var turn = new WriteLock(database, begun, cancellationToken);
        await begun.Task.WaitAsync(cancellationToken);
        return turn;
    }

    public async ValueTask DisposeAsync()
    {
        _over.Set();
        await _turn;
        _over.Dispose();
    }
}
