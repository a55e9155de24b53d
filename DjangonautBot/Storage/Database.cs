using Dapper;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Storage;

/// <summary>
/// Gives access to the SQLite file. Work is synchronous on purpose, so that nothing waits for the network while holding a
/// transaction. Writers of this process queue up, so that only other programs can make them wait for a lock.
/// </summary>
/// <remarks>Every method throws <see cref="StorageException"/> on failure, without having changed anything.</remarks>
public sealed class Database : IDisposable
{
    private const int BusyTimeoutSeconds = 5;

    private readonly string _connectionString;
    private readonly SemaphoreSlim _writer = new(1, 1);

    /// <param name="path">Path of the file, which <see cref="Migrator"/> creates with its folder if needed.</param>
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

    /// <summary>Called with each newly opened connection, for a test to set a quota.</summary>
    internal Action<SqliteConnection>? Opened { get; set; }

    /// <summary>Reads outside a transaction. Only a single statement sees one consistent state.</summary>
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

    /// <summary>Executes the work in a transaction, all of it or nothing. Completes once the changes are on the disk.</summary>
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
    /// Truncates the write-ahead log, which can still contain deleted data. In the file itself, deletion overwrote it.
    /// </summary>
    /// <remarks>https://www.sqlite.org/pragma.html#pragma_wal_checkpoint. Waits for readers.</remarks>
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

    /// <summary>Opens a connection with the settings shared by all connections.</summary>
    /// <remarks>https://www.sqlite.org/pragma.html. FULL, so that data reported as saved survives a power cut.</remarks>
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
