using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DjangonautBot.Storage.Backups;

/// <summary>
/// Copies a database into a file, also while a bot works with it: as a reader, so that nobody who writes waits. The remains of deleted
/// text, which a copy page by page would take along, are left behind.
/// </summary>
/// <remarks>https://www.sqlite.org/lang_vacuum.html#vacuuminto</remarks>
internal static class DatabaseCopy
{
    private const string Copy = "vacuum into @path";

    private const string SelectSchema =
        """
        select type || ' ' || name || ' ' || coalesce(sql, '') from sqlite_schema where name not like 'sqlite\_%' escape '\' order by 1
        """;

    /// <summary>Writes a checked copy. Until that is whole, it has another name.</summary>
    /// <param name="path">Path of the copy, where there is no file yet.</param>
    /// <exception cref="StorageException">There is no copy.</exception>
    public static void Write(Database database, string path, CancellationToken cancellationToken)
    {
        var part = $"{path}.{Guid.NewGuid():N}{PrivateFile.PartSuffix}";
        try
        {
            PrivateFile.Create(part).Dispose();
            using (var source = database.Open())
            {
                WriteInto(source, part, cancellationToken);
                Check(part, [.. source.Query<string>(SelectSchema)]);
            }

            PrivateFile.Keep(part);
            File.Move(part, path);
        }
        catch (SqliteException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw StorageException.From(exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageProblem.NotWritable, "The file cannot be written.", exception);
        }
        finally
        {
            PrivateFile.TryDelete(part);
        }
    }

    private static void WriteInto(DatabaseConnection source, string part, CancellationToken cancellationToken)
    {
        using var interrupt = cancellationToken.Register(() => raw.sqlite3_interrupt(source.Handle));
        using var command = source.CreateCommand();
        command.CommandText = Copy;
        command.Parameters.AddWithValue("@path", part);
        command.ExecuteNonQuery();
    }

    private static void Check(string part, IReadOnlyList<string> schema)
    {
        using var copy = DatabaseFile.OpenToRead(part);
        DatabaseFile.CheckIntegrity(copy);
        if (!copy.Query<string>(SelectSchema).SequenceEqual(schema))
        {
            throw new StorageException(StorageProblem.Damaged, "The copy has another shape than the database.");
        }
    }
}
