using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DjangonautBot.Storage;

/// <summary>Size and soundness of a database file.</summary>
/// <param name="Bytes">Size of the file without its log.</param>
/// <param name="FreeBytes">Part of it that deleted rows left, for new ones to fill.</param>
/// <param name="Damage">First finding of SQLite's check; null if there is none.</param>
/// <param name="IsChecked">Whether there was time for the check.</param>
internal sealed record DatabaseInspection(long Bytes, long FreeBytes, string? Damage, bool IsChecked)
{
    // https://www.sqlite.org/pragma.html#pragma_integrity_check
    private const string Check = "pragma integrity_check(1)";

    // https://www.sqlite.org/rescode.html#interrupt
    private const int Interrupted = 9;

    private const string Sound = "ok";

    /// <summary>Looks at a file, and changes nothing.</summary>
    /// <param name="limit">
    /// Time for the check. As long as it reads, a running bot cannot empty its log, so it has to be shorter than the bot waits for that.
    /// </param>
    /// <exception cref="StorageException">The file cannot be read.</exception>
    public static DatabaseInspection Of(Database database, TimeSpan limit) => database.Read(connection =>
    {
        var pageSize = connection.QuerySingle<long>("pragma page_size");
        var pages = connection.QuerySingle<long>("pragma page_count");
        var free = connection.QuerySingle<long>("pragma freelist_count");
        var (isChecked, damage) = CheckIntegrity(connection, limit);
        return new DatabaseInspection(pages * pageSize, free * pageSize, damage, isChecked);
    });

    private static (bool IsChecked, string? Damage) CheckIntegrity(DatabaseConnection connection, TimeSpan limit)
    {
        var handle = connection.Handle!;
        using var ended = new ManualResetEvent(false);
        var timer = new Timer(_ => raw.sqlite3_interrupt(handle), null, limit, Timeout.InfiniteTimeSpan);
        try
        {
            var found = connection.QueryFirstOrDefault<string>(Check);
            return (true, found == Sound ? null : found);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == Interrupted)
        {
            return (false, null);
        }
        finally
        {
            // The connection may be closed soon, and nothing may interrupt it then.
            timer.Dispose(ended);
            ended.WaitOne();
        }
    }
}
