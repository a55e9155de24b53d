using Dapper;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Storage;

/// <summary>
/// Gives access to the SQLite file. Work is synchronous on purpose, so that nothing waits for the network while holding a
/// transaction. One thread of this process writes, so that only other programs can make it wait for a lock.
/// </summary>
/// <remarks>Every method throws <see cref="StorageException"/> on failure, without having changed anything.</remarks>
public sealed class Database : IDisposable
{
    private const int BusyTimeoutSeconds = 5;

    // Changes wait meanwhile. The bot's own readers take milliseconds.
    private const int TruncationTimeoutMilliseconds = 500;

    private readonly string _connectionString;
    private readonly ConnectionPool<DatabaseConnection> _readers;
    private readonly ConnectionPool<WriteTransaction> _writers;
    private readonly Writer _writer;
    private bool _isDisposed;

    /// <param name="path">Path of the file, which <see cref="Migrator"/> creates with its folder if needed.</param>
    public Database(string path)
        : this(path, path, SqliteOpenMode.ReadWriteCreate)
    {
    }

    private Database(string path, string source, SqliteOpenMode mode)
    {
        Path = path;

        // Pools of our own keep connections together with their prepared statements.
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            ForeignKeys = true,
            DefaultTimeout = BusyTimeoutSeconds,
            Pooling = false,
        }.ToString();
        _readers = new ConnectionPool<DatabaseConnection>(() => Open(new DatabaseConnection(_connectionString)));
        _writers = new ConnectionPool<WriteTransaction>(() => Open(new WriteTransaction(_connectionString)));
        _writer = new Writer(_writers, connection => Lent?.Invoke(connection), transaction => Begun?.Invoke(transaction));
    }

    public string Path { get; }

    /// <summary>Number of changes that wait for the one writer.</summary>
    internal int WritesWaiting => _writer.Waiting;

    /// <summary>Called with each connection before its use, for a test to set a quota.</summary>
    internal Action<SqliteConnection>? Lent { get; set; }

    /// <summary>Called at the beginning of each transaction, which it refuses by an exception.</summary>
    internal Action<WriteTransaction>? Begun { get; set; }

    /// <summary>Opens a file for a look at it, beside a bot that may be working with it: every change fails.</summary>
    internal static Database OpenReadOnly(string path) => new(path, ReadOnlySource(path), SqliteOpenMode.ReadOnly);

    /// <summary>Reads outside a transaction. Only a single statement sees one consistent state.</summary>
    public T Read<T>(Func<DatabaseConnection, T> work)
    {
        try
        {
            var connection = _readers.Rent();
            try
            {
                Lent?.Invoke(connection);
                var result = work(connection);
                _readers.Return(connection);
                return result;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (SqliteException exception)
        {
            throw StorageException.From(exception);
        }
    }

    /// <summary>Reads in a transaction: all its statements see the same state.</summary>
    public T ReadConsistently<T>(Func<DatabaseConnection, T> work) => Read(connection =>
    {
        connection.Run("begin");
        var result = work(connection);
        connection.Run("commit");
        return result;
    });

    /// <summary>Opens a connection for its caller to dispose.</summary>
    internal DatabaseConnection Open() => Open(new DatabaseConnection(_connectionString));

    /// <summary>
    /// Does what comes before everything else, in one transaction. Creates the file and its folder if needed.
    /// </summary>
    /// <exception cref="StorageException">
    /// The file cannot be used and is unchanged. The message is one line for the person who runs the bot.
    /// </exception>
    internal T Prepare<T>(Func<WriteTransaction, T> work)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
            using var connection = Open(new WriteTransaction(_connectionString));
            Lent?.Invoke(connection);
            connection.Begin();
            var result = work(connection);
            connection.Commit();

            // It cannot be set within a transaction, and not before the file is known to be the bot's.
            connection.Run("pragma journal_mode = wal");
            return result;
        }
        catch (SqliteException exception)
        {
            throw StorageException.From(exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageProblem.NotWritable, "The folder of the database cannot be made or written.", exception);
        }
    }

    /// <summary>Executes the work in a transaction, all of it or nothing. Completes once the changes are on the disk.</summary>
    /// <param name="work">
    /// May run a second time, after SQLite has undone it together with another's: it changes nothing but the database.
    /// </param>
    /// <param name="cancellationToken">Gives up as long as the work has not begun.</param>
    public Task<T> WriteAsync<T>(Func<WriteTransaction, T> work, CancellationToken cancellationToken) =>
        WriteAsync(new PendingWrite<T>(work), cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}(Func{WriteTransaction, T}, CancellationToken)"/>
    public Task WriteAsync(Action<WriteTransaction> work, CancellationToken cancellationToken) =>
        WriteAsync(
            transaction =>
            {
                work(transaction);
                return true;
            },
            cancellationToken);

    /// <summary>
    /// Makes sure that no other process has taken over, right before something is done outside that cannot be undone: this process may
    /// have stood still since its last change.
    /// </summary>
    public Task EnsureHeldAsync(CancellationToken cancellationToken) => WriteAsync(_ => { }, cancellationToken);

    /// <summary>
    /// Truncates the write-ahead log, which can still contain deleted data. In the file itself, deletion overwrote it.
    /// </summary>
    /// <remarks>https://www.sqlite.org/pragma.html#pragma_wal_checkpoint. Waits for readers.</remarks>
    public Task TruncateLogAsync(CancellationToken cancellationToken) =>
        WriteAsync(new PendingWrite<bool>(TruncateLog, isAlone: true), cancellationToken);

    /// <summary>Writes what still waits, and closes the file.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _writer.Dispose();
        _writers.Dispose();
        _readers.Dispose();
    }

    // Without the file of a log nobody works with the database, and reading it as it is makes no such file, which would be the reader's.
    // https://www.sqlite.org/wal.html#read_only_databases
    private static string ReadOnlySource(string path) => File.Exists($"{path}-wal") || File.Exists($"{path}-journal")
        ? path
        : $"{new Uri(System.IO.Path.GetFullPath(path)).AbsoluteUri}?immutable=1";

    private Task<T> WriteAsync<T>(PendingWrite<T> write, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        _writer.Add(write);
        return write.WaitAsync(cancellationToken);
    }

    private static bool TruncateLog(WriteTransaction connection)
    {
        connection.Run($"pragma busy_timeout = {TruncationTimeoutMilliseconds}");
        try
        {
            return connection.QuerySingle<long>("pragma wal_checkpoint(truncate)") == 0
                ? true
                : throw new StorageException(StorageProblem.Busy, "The log could not be emptied, because somebody reads in it.");
        }
        finally
        {
            connection.Run($"pragma busy_timeout = {BusyTimeoutSeconds * 1000}");
        }
    }

    /// <summary>Opens a connection with the settings shared by all connections.</summary>
    /// <remarks>
    /// https://www.sqlite.org/pragma.html. FULL, so that data reported as saved survives a power cut. Temporary data, which can hold
    /// what people wrote, stay in memory: larger changes behind a savepoint would go to a file.
    /// </remarks>
    private static T Open<T>(T connection)
        where T : DatabaseConnection
    {
        try
        {
            connection.Open();
            connection.Run(
                $"""
                pragma busy_timeout = {BusyTimeoutSeconds * 1000};
                pragma synchronous = full;
                pragma secure_delete = on;
                pragma temp_store = memory
                """);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
