using Dapper;
using NodaTime;

namespace DjangonautBot.Storage.Backups;

/// <summary>
/// The last restore of this database, after which Discord has messages that the database does not know. Nothing restores a database
/// that a bot works with, so it is read once.
/// </summary>
internal sealed class LastRestore(Database database)
{
    private const string Select =
        """
        select restored_at, last_message, numbers_after from restore where restore_id = (select max(restore_id) from restore)
        """;

    private const string Insert =
        """
        insert into restore (restored_at, last_message, numbers_after)
        values (@now, (select max(message_id) from deliveries), @numbersAfter)
        """;

    private readonly Lazy<Restore?> _restore = new(() => Find(database), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The restore; null if there was none.</summary>
    public Restore? Restore => _restore.Value;

    /// <summary>Records a restore.</summary>
    /// <param name="now">Program time.</param>
    public static void Record(WriteTransaction transaction, Instant now, long numbersAfter) =>
        transaction.Execute(Insert, new { now, numbersAfter });

    private static Restore? Find(Database database) =>
        database.Read(connection => connection.QueryFirstOrDefault<Restore>(Select));
}
