using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Storage;

/// <summary>
/// The one thread that writes. Changes that wait at the same time share a transaction and its flush to the disk, each behind a
/// savepoint of its own; each is confirmed after that flush. A change that comes alone waits for no other.
/// </summary>
internal sealed class Writer : IDisposable
{
    // The bound keeps the first of many from waiting for all of them.
    private const int MostTogether = 64;

    private readonly BlockingCollection<PendingWrite> _pending = [];
    private readonly ConnectionPool<WriteTransaction> _connections;
    private readonly Action<SqliteConnection> _lent;
    private readonly Action<WriteTransaction> _begun;
    private readonly Thread _thread;

    /// <param name="lent">Called with each connection before its use.</param>
    /// <param name="begun">Called at the beginning of each transaction.</param>
    public Writer(ConnectionPool<WriteTransaction> connections, Action<SqliteConnection> lent, Action<WriteTransaction> begun)
    {
        _connections = connections;
        _lent = lent;
        _begun = begun;
        _thread = new Thread(WriteAll) { IsBackground = true, Name = "Database writer" };
        _thread.Start();
    }

    /// <summary>Number of changes that wait to be taken up.</summary>
    public int Waiting => _pending.Count;

    public void Add(PendingWrite write) => _pending.Add(write);

    /// <summary>Writes what still waits, and ends.</summary>
    public void Dispose()
    {
        _pending.CompleteAdding();
        _thread.Join();
        _pending.Dispose();
    }

    private void WriteAll()
    {
        var together = new List<PendingWrite>(MostTogether);
        foreach (var first in _pending.GetConsumingEnumerable())
        {
            var next = first;
            do
            {
                if (!next.TryTake())
                {
                    // Nobody waits for it any more.
                }
                else if (next.IsAlone)
                {
                    Write(together);
                    Write([next]);
                }
                else
                {
                    together.Add(next);
                }
            }
            while (together.Count < MostTogether && _pending.TryTake(out next));

            Write(together);
        }
    }

    // Tells everybody, whatever happens: nobody waits for ever.
    private void Write(List<PendingWrite> untold)
    {
        if (untold.Count == 0)
        {
            return;
        }

        WriteTransaction? transaction = null;
        try
        {
            transaction = _connections.Rent();
            _lent(transaction);
            Write(transaction, untold);
            _connections.Return(transaction);
        }
        catch (Exception exception)
        {
            transaction?.Dispose();
            untold.ForEach(write => write.Fail(exception));
            untold.Clear();
        }

        // SQLite has ended the transaction because of one change. The others may well succeed alone.
        untold.ForEach(write => Write([write]));
        untold.Clear();
    }

    /// <param name="untold">Keeps those who share a transaction that SQLite has ended.</param>
    private void Write(WriteTransaction transaction, List<PendingWrite> untold)
    {
        if (untold is [{ IsAlone: true } alone])
        {
            alone.Run(transaction);
        }
        else
        {
            transaction.Begin();
            _begun(transaction);
            foreach (var write in untold.ToList())
            {
                if (!TryRun(transaction, write))
                {
                    untold.Remove(write);
                }

                if (!transaction.IsOpen)
                {
                    return;
                }
            }

            var began = Stopwatch.GetTimestamp();
            transaction.Commit();
            StorageMetrics.RecordFlush(began);
        }

        untold.ForEach(write => write.Succeed());
        untold.Clear();
    }

    /// <summary>Makes one change; one that fails leaves nothing behind.</summary>
    private static bool TryRun(WriteTransaction transaction, PendingWrite write)
    {
        try
        {
            transaction.BeginPart();
            write.Run(transaction);
            transaction.EndPart();
            return true;
        }
        catch (Exception exception)
        {
            if (transaction.IsOpen)
            {
                transaction.RollbackPart();
            }

            write.Fail(exception);
            return false;
        }
    }
}
