using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Storage;

/// <summary>Keeps open connections for the next who needs one. The last one returned, which is the warmest, goes first.</summary>
/// <remarks>Safe for use by several threads.</remarks>
internal sealed class ConnectionPool<T>(Func<T> open) : IDisposable
    where T : SqliteConnection
{
    private const int MostIdle = 16;

    private readonly ConcurrentStack<T> _idle = new();
    private volatile bool _isDisposed;

    /// <summary>Lends an open connection.</summary>
    /// <exception cref="SqliteException">None is idle, and none can be opened.</exception>
    public T Rent() => _idle.TryPop(out var connection) ? connection : open();

    /// <summary>Takes a connection back. One that met a failure is disposed by its borrower instead.</summary>
    public void Return(T connection)
    {
        if (_isDisposed || _idle.Count >= MostIdle)
        {
            connection.Dispose();
            return;
        }

        _idle.Push(connection);
        if (_isDisposed)
        {
            Clear();
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        Clear();
    }

    private void Clear()
    {
        while (_idle.TryPop(out var connection))
        {
            connection.Dispose();
        }
    }
}
