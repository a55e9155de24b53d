using Dapper;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Storage.Backups;

/// <summary>Looks into the file of a database without changing it.</summary>
internal static class DatabaseFile
{
    /// <summary>Endings of the files that SQLite keeps beside a database.</summary>
    private static readonly string[] Companions = ["-wal", "-shm", "-journal"];

    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static DatabaseConnection OpenToRead(string path)
    {
        var connection = new DatabaseConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <exception cref="StorageException">Something in it contradicts itself.</exception>
    public static void CheckIntegrity(DatabaseConnection connection)
    {
        const string Check = "pragma integrity_check(1)";
        if (connection.QuerySingle<string>(Check) is var found && found != "ok")
        {
            throw new StorageException(StorageProblem.Damaged, $"The file is damaged: {found}");
        }
    }

    /// <summary>Deletes a database with all that SQLite keeps beside it.</summary>
    /// <exception cref="IOException">It cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be deleted.</exception>
    public static void Delete(string path)
    {
        foreach (var ending in Companions.Append(""))
        {
            File.Delete(path + ending);
        }
    }
}
