using Microsoft.Data.Sqlite;

namespace DjangonautBot.Storage;

/// <summary>Thrown when an operation on the database fails. Nothing was changed.</summary>
public sealed class StorageException(StorageProblem problem, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public StorageProblem Problem { get; } = problem;

    /// <summary>Classifies SQLite's result code as one of the few problems that a person can solve.</summary>
    /// <remarks>https://www.sqlite.org/rescode.html</remarks>
    internal static StorageException From(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => new(StorageProblem.Busy, "The database is locked by another program.", exception),
        13 => new(StorageProblem.Full, "There is no room left for the database.", exception),
        3 or 8 or 14 => new(StorageProblem.NotWritable, "The database file or its folder cannot be written.", exception),
        10 => new(StorageProblem.NotWritable, "The disk refused to read or write the database.", exception),
        11 or 26 => new(StorageProblem.Damaged, "The file is damaged, or is not a database.", exception),
        _ => new(StorageProblem.Other, $"SQLite answered with code {exception.SqliteErrorCode}.", exception),
    };
}
