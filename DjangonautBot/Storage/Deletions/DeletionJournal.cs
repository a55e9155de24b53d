using Dapper;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Storage.Deletions;

/// <summary>
/// Keeps what was deleted, as ids in a file beside the database, so that it is deleted again after a restore. The intention stands in the
/// file before the database changes, and its key in the database with the change: an intention without its key is one that this database
/// does not know, be it after a crash between the two or after a restore.
/// </summary>
internal sealed partial class DeletionJournal(Database database, ILogger<DeletionJournal> logger)
{
    private const string SelectIdentity = "select value from identity where identity_id = 1";

    private const string SelectKeys = "select deletion_key from deletion";

    private const string Insert = "insert into deletion (deletion_key, done_at) values (@key, @now) on conflict do nothing";

    private const string Delete = "delete from deletion where deletion_key = @key";

    private readonly DeletionFile _file = new(database.Path);

    /// <summary>Deletes in a transaction, and keeps that it was done.</summary>
    /// <param name="work">As for <see cref="Database.WriteAsync{T}(Func{WriteTransaction, T}, CancellationToken)"/>.</param>
    /// <param name="hasDeleted">Whether the result says that anything was deleted.</param>
    /// <exception cref="StorageException">Nothing was changed.</exception>
    public async Task<T> WriteAsync<T>(
        Deletion deletion, Func<WriteTransaction, T> work, Predicate<T> hasDeleted, CancellationToken cancellationToken)
    {
        var (identity, key) = Intend(deletion);
        var isDone = false;
        try
        {
            var result = await database.WriteAsync(
                transaction =>
                {
                    var outcome = work(transaction);
                    if (hasDeleted(outcome))
                    {
                        Confirm(transaction, key, deletion.At);
                    }

                    return outcome;
                },
                cancellationToken);
            isDone = hasDeleted(result);
            return result;
        }
        finally
        {
            if (!isDone)
            {
                TryWithdraw(identity, key);
            }
        }
    }

    /// <summary>Lists the deletions that the database does not know, in the order in which they were made.</summary>
    /// <exception cref="StorageException">They cannot be read.</exception>
    public IReadOnlyList<(string Key, Deletion Deletion)> ListUnknown() => Guard(() =>
    {
        var known = database.Read(connection => connection.Query<string>(SelectKeys).ToHashSet());
        return _file.List(FindIdentity()).Where(line => !known.Contains(line.Key)).ToList();
    });

    /// <summary>Records in the transaction of a deletion that the database knows it.</summary>
    public static void Confirm(WriteTransaction transaction, string key, Instant now) => transaction.Execute(Insert, new { key, now });

    /// <summary>Takes out deletions for which no backup is kept any more.</summary>
    /// <exception cref="StorageException">They are still there.</exception>
    public async Task DeleteOlderAsync(Instant than, CancellationToken cancellationToken)
    {
        // In this order: a key that went first would leave its line to be taken for an unknown deletion.
        var kept = Guard(() =>
        {
            _file.DeleteOlder(than);
            return _file.List(FindIdentity()).Select(line => line.Key).ToHashSet();
        });
        var old = database.Read(connection => connection.Query<string>(SelectKeys).Where(key => !kept.Contains(key)).ToList());
        if (old.Count > 0)
        {
            await database.WriteAsync(
                transaction => old.ForEach(key => transaction.Execute(Delete, new { key })), cancellationToken);
        }
    }

    private (string Identity, string Key) Intend(Deletion deletion) => Guard(() =>
    {
        var (identity, key) = (FindIdentity(), Guid.NewGuid().ToString("N"));
        _file.Add(identity, key, deletion);
        return (identity, key);
    });

    private void TryWithdraw(string identity, string key)
    {
        try
        {
            _file.Withdraw(identity, key);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotWithdrawn(exception.Message);
        }
    }

    private string FindIdentity() => database.Read(connection => connection.QuerySingle<string>(SelectIdentity));

    private static T Guard<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                StorageProblem.NotWritable, "The file of deletions beside the database cannot be read or written.", exception);
        }
    }

    [LoggerMessage(
        360,
        LogLevel.Warning,
        "A deletion that came to nothing could not be taken out of the file of deletions, so it is done at the next start: {Problem}")]
    private partial void LogNotWithdrawn(string problem);
}
