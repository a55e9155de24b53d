using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Storage.Backups;

/// <summary>
/// Brings a backup back: prepares a copy of it beside the database, and then writes that over the database in one transaction of SQLite,
/// so that at each moment the one or the other is there, and nobody who has the file open is left with another.
/// </summary>
/// <remarks>https://www.sqlite.org/backup.html</remarks>
internal sealed class DatabaseRestore : IDisposable
{
    private const string SelectTables = "select name from sqlite_schema where type = 'table'";

    private readonly Database _staging;
    private readonly long _highest;

    private DatabaseRestore(Database staging, long highest)
    {
        _staging = staging;
        _highest = highest;
    }

    /// <summary>Checks a backup, and prepares a copy of it in the shape of this program.</summary>
    /// <param name="databasePath">Path of the database that is to be replaced, which is left alone.</param>
    /// <exception cref="StorageException">It is no backup that this program can use.</exception>
    public static DatabaseRestore Prepare(string backupPath, string databasePath)
    {
        var path = $"{databasePath}-restore-{Guid.NewGuid():N}{PrivateFile.PartSuffix}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(databasePath))!);
            PrivateFile.Create(path).Dispose();
            CopyTo(path, backupPath);
        }
        catch (Exception exception)
        {
            TryDelete(path);
            throw AsStorage(exception);
        }

        var staging = new Database(path);
        try
        {
            Migrator.Migrate(staging);
            return new DatabaseRestore(staging, staging.Read(Numbers.Highest));
        }
        catch
        {
            staging.Dispose();
            TryDelete(path);
            throw;
        }
    }

    /// <summary>Replaces the database, for which this process has the lease, and keeps the lease.</summary>
    /// <param name="wireNow">Time by this machine's clock.</param>
    /// <param name="programNow">Time by the program's clock.</param>
    /// <exception cref="StorageException">The database is as it was.</exception>
    public void Replace(Database database, Lease own, Instant wireNow, Instant programNow)
    {
        new LeaseStore(_staging).Take(own, _ => true);
        var numbersAfter = NumberPolicy.RaiseAbove(_highest, TryFindHighest(database), wireNow);
        _staging.Prepare(transaction =>
        {
            Numbers.RaiseAbove(transaction, numbersAfter);
            LastRestore.Record(transaction, programNow, numbersAfter);
            return true;
        });
        try
        {
            using var source = _staging.Open();
            using var target = database.Open();
            source.BackupDatabase(target);
        }
        catch (SqliteException exception)
        {
            throw StorageException.From(exception);
        }
    }

    public void Dispose()
    {
        _staging.Dispose();
        TryDelete(_staging.Path);
    }

    // Read only: a file on a medium of its own stays as it is.
    private static void CopyTo(string path, string backupPath)
    {
        using var backup = DatabaseFile.OpenToRead(backupPath);
        if (!backup.Query<string>(SelectTables).Contains("migration"))
        {
            throw new StorageException(StorageProblem.TooNew, "It is a database, but of another program.");
        }

        DatabaseFile.CheckIntegrity(backup);
        using var staging = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        staging.Open();
        backup.BackupDatabase(staging);
    }

    private static long? TryFindHighest(Database database)
    {
        try
        {
            return database.Read(Numbers.Highest);
        }
        catch (StorageException)
        {
            return null;
        }
    }

    private static Exception AsStorage(Exception exception) => exception switch
    {
        SqliteException sqlite => StorageException.From(sqlite),
        IOException or UnauthorizedAccessException =>
            new StorageException(StorageProblem.NotWritable, "The folder of the database cannot be written.", exception),
        _ => exception,
    };

    private static void TryDelete(string path)
    {
        try
        {
            DatabaseFile.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is deleted with other old parts.
        }
    }
}
