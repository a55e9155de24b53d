using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Storage;

/// <summary>A change that waits to be written, and somebody who waits for it.</summary>
internal abstract class PendingWrite
{
    private int _isTaken;

    /// <summary>Whether it is no transaction and shares none, as work on the file itself.</summary>
    public virtual bool IsAlone => false;

    /// <summary>Makes the change, and remembers its result until <see cref="Succeed"/>.</summary>
    public abstract void Run(WriteTransaction transaction);

    /// <summary>Tells that the change is on the disk.</summary>
    public abstract void Succeed();

    /// <summary>Tells that nothing was changed.</summary>
    public abstract void Fail(Exception exception);

    /// <summary>Decides once between the writer, who begins, and the one who waits, who gives up before that.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _isTaken, 1) == 0;
}

/// <inheritdoc/>
internal sealed class PendingWrite<T>(Func<WriteTransaction, T> work, bool isAlone = false) : PendingWrite
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    /// <summary>Waits until the change is on the disk.</summary>
    /// <param name="cancellationToken">Ends the wait as long as the change has not begun.</param>
    public async Task<T> WaitAsync(CancellationToken cancellationToken)
    {
        using var activity = StorageMetrics.StartWrite();
        var began = Stopwatch.GetTimestamp();
        await using var giveUp = cancellationToken.UnsafeRegister(_ => GiveUp(cancellationToken), null);
        try
        {
            return await _completion.Task;
        }
        finally
        {
            StorageMetrics.RecordWrite(began, _completion.Task.IsCompletedSuccessfully, activity);
        }
    }

    public override bool IsAlone => isAlone;

    public override void Run(WriteTransaction transaction) => _result = work(transaction);

    public override void Succeed() => _completion.SetResult(_result);

    public override void Fail(Exception exception) =>
        _completion.SetException(exception is SqliteException refusal ? StorageException.From(refusal) : exception);

    private void GiveUp(CancellationToken cancellationToken)
    {
        if (TryTake())
        {
            _completion.SetCanceled(cancellationToken);
        }
    }
}
