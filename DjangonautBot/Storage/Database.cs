using Dapper;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Storage;

/// <summary>
/// The one way to the SQLite file. Work is synchronous on purpose: nobody can wait for the network while holding a
/// transaction. Writers of this process take turns, so that only other programs can make them wait.
/// </summary>
/// <remarks>Every method throws <see cref="StorageException"/>, and then nothing was changed.</remarks>
public sealed class Database : IDisposable
{
    private const int BusyTimeoutSeconds = 5;

    private readonly string _connectionString;
    private readonly SemaphoreSlim _writer = new(1, 1);

    /// <param name="path">The file. It and its folder are made by <see cref="Migrator"/> if need be.</param>
    public Database(string path)
    {
        SqlTypes.Register();
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = BusyTimeoutSeconds,
        }.ToString();
    }

    public string Path { get; }

    /// <summary>Called with each connection after it was opened; a test uses it to set a quota.</summary>
    internal Action<SqliteConnection>? Opened { get; set; }

    /// <summary>Reads; what it sees does not change while it runs only if it is one statement.</summary>
    public T Read<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            using var connection = Open();
            return work(connection);
        }
        catch (SqliteException exception)
        {
            throw StorageException.From(exception);
        }
    }

    /// <summary>Does all of the work or nothing. When it returns, what was written is on the disk.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteTransaction, T> work, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction();
            var result = work(transaction);
            transaction.Commit();
            return result;
        }
        catch (SqliteException exception)
        {
            throw StorageException.From(exception);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<SqliteTransaction> work, CancellationToken cancellationToken) =>
        WriteAsync(
            transaction =>
            {
                work(transaction);
                return true;
            },
            cancellationToken);

    /// <summary>
    /// Empties the write-ahead log, in which what was deleted from the file may still stand. In the file itself it was
    /// overwritten when it was deleted.
    /// </summary>
    /// <remarks>https://www.sqlite.org/pragma.html#pragma_wal_checkpoint. It waits for those who read.</remarks>
    public async Task TruncateLogAsync(CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            using var connection = Open();
            if (connection.QuerySingle<long>("pragma wal_checkpoint(truncate)") != 0)
            {
                throw new StorageException(StorageProblem.Busy, "The log could not be emptied, because somebody reads in it.");
            }
        }
        catch (SqliteException exception)
        {
            throw StorageException.From(exception);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Opens a connection with the settings that all of them share.</summary>
    /// <remarks>https://www.sqlite.org/pragma.html. FULL: what the bot says is saved survives a power cut.</remarks>
    internal SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            connection.Execute($"pragma busy_timeout = {BusyTimeoutSeconds * 1000}; pragma synchronous = full; pragma secure_delete = on");
            Opened?.Invoke(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(_connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _writer.Dispose();
    }
}
