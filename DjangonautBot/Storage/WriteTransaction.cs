using SQLitePCL;

namespace DjangonautBot.Storage;

/// <summary>
/// The connection on which a transaction writes. Dapper's methods are called on it directly, because its build-time generator
/// sees through no wrapper.
/// </summary>
public sealed class WriteTransaction : DatabaseConnection
{
    internal WriteTransaction(string connectionString)
        : base(connectionString)
    {
    }

    /// <summary>Whether a transaction is open. SQLite itself ends one on a full disk and the like.</summary>
    /// <remarks>https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction</remarks>
    internal bool IsOpen => raw.sqlite3_get_autocommit(Handle) == 0;

    // At once with the right to write: a transaction that asks for it later can be refused in its middle.
    internal void Begin() => Run("begin immediate");

    /// <summary>Writes the changes to the disk and waits until they are there.</summary>
    internal void Commit() => Run("commit");

    internal void Rollback()
    {
        if (IsOpen)
        {
            Run("rollback");
        }
    }

    internal void BeginPart() => Run("savepoint part");

    internal void EndPart() => Run("release part");

    internal void RollbackPart() => Run("rollback to part; release part");
}
