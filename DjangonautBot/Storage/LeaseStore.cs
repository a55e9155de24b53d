using Dapper;
using NodaTime;

namespace DjangonautBot.Storage;

/// <summary>Stores the one lease of the database, without which this process writes nothing.</summary>
internal sealed class LeaseStore(Database database)
{
    // All columns, because the table of an earlier version has fewer.
    private const string Select = "select * from lease where lease_id = 1";

    private const string SelectOwner = "select owner from lease where lease_id = 1";

    // Earlier versions read started_at.
    private const string Upsert =
        """
        insert into lease (lease_id, owner, machine, process_id, process_scope, start_ticks, started_at, renewed_at)
        values (1, @Owner, @Machine, @ProcessId, @ProcessScope, @StartTicks, @RenewedAt, @RenewedAt)
        on conflict (lease_id) do update
        set owner = excluded.owner, machine = excluded.machine, process_id = excluded.process_id,
            process_scope = excluded.process_scope, start_ticks = excluded.start_ticks, started_at = excluded.started_at,
            renewed_at = excluded.renewed_at
        """;

    // Another value at each renewal, also while the holder's clock stands still or is set back.
    private const string UpdateRenewal = "update lease set renewed_at = max(renewed_at + 1, @now) where lease_id = 1 and owner = @owner";

    private const string Delete = "delete from lease where lease_id = 1 and owner = @owner";

    /// <summary>Finds the lease; null if nobody holds it, also in a missing database or one without a lease table.</summary>
    public Lease? Find() => File.Exists(database.Path) ? database.Read(Find) : null;

    /// <summary>
    /// Takes the lease and migrates the database, in one transaction: of two processes that start at once, one does both and the other
    /// neither. From then on the database refuses every change after another process has taken the lease.
    /// </summary>
    /// <param name="isDead">Whether the holder of a lease is known to be dead.</param>
    /// <param name="migrates">False for a database of a newer version, which only gets the lease.</param>
    /// <returns>The lease of a live holder; null if the lease was taken.</returns>
    /// <exception cref="StorageException">The database cannot be used, and is unchanged.</exception>
    public Lease? Take(Lease own, Func<Lease, bool> isDead, bool migrates = true)
    {
        var holder = database.Prepare(transaction =>
        {
            if (Find(transaction) is { } held && !isDead(held))
            {
                return held;
            }

            if (migrates)
            {
                Migrator.Migrate(transaction, Migration.All);
            }

            transaction.Execute(Upsert, own);
            return null;
        });
        if (holder is null)
        {
            database.Begun = transaction => Check(transaction, own.Owner);
        }

        return holder;
    }

    /// <exception cref="StorageException">The lease was not renewed, because it was lost or the database cannot be written.</exception>
    public Task RenewAsync(string owner, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => transaction.Execute(UpdateRenewal, new { owner, now }), cancellationToken);

    public Task ReleaseAsync(string owner, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => transaction.Execute(Delete, new { owner }), cancellationToken);

    private static Lease? Find(DatabaseConnection connection)
    {
        const string KnowsOfLeases = "select exists (select 1 from sqlite_master where type = 'table' and name = 'lease')";
        return connection.QuerySingle<bool>(KnowsOfLeases) ? connection.QueryFirstOrDefault<Lease>(Select) : null;
    }

    private static void Check(WriteTransaction transaction, string owner)
    {
        if (transaction.QueryFirstOrDefault<string>(SelectOwner) != owner)
        {
            throw new StorageException(StorageProblem.TakenOver, "Another process has taken over the database.");
        }
    }
}
