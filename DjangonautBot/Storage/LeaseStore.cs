using Dapper;
using NodaTime;

namespace DjangonautBot.Storage;

/// <summary>Stores the one lease of the database.</summary>
internal sealed class LeaseStore(Database database)
{
    private const string Select = "select owner, machine, process_id, started_at, renewed_at from lease where lease_id = 1";

    private const string Upsert =
        """
        insert into lease (lease_id, owner, machine, process_id, started_at, renewed_at)
        values (1, @Owner, @Machine, @ProcessId, @StartedAt, @RenewedAt)
        on conflict (lease_id) do update
        set owner = excluded.owner, machine = excluded.machine, process_id = excluded.process_id,
            started_at = excluded.started_at, renewed_at = excluded.renewed_at
        """;

    private const string UpdateRenewal = "update lease set renewed_at = @now where lease_id = 1 and owner = @owner";

    private const string Delete = "delete from lease where lease_id = 1 and owner = @owner";

    /// <summary>Finds the lease of a live holder; null without one, also in a missing database or one without a lease table.</summary>
    public Lease? Find(Func<Lease, bool> isAlive)
    {
        const string KnowsOfLeases = "select exists (select 1 from sqlite_master where type = 'table' and name = 'lease')";
        if (!File.Exists(database.Path))
        {
            return null;
        }

        var held = database.Read(connection =>
            connection.QuerySingle<bool>(KnowsOfLeases) ? connection.QueryFirstOrDefault<Lease>(Select) : null);
        return held is not null && isAlive(held) ? held : null;
    }

    /// <summary>Takes the lease unless a live process holds it.</summary>
    /// <returns>The lease of the live holder; null if the lease was taken.</returns>
    public Task<Lease?> AcquireAsync(Lease own, Func<Lease, bool> isAlive, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var held = transaction.QueryFirstOrDefault<Lease>(Select);
                if (held is not null && isAlive(held))
                {
                    return held;
                }

                transaction.Execute(Upsert, own);
                return null;
            },
            cancellationToken);

    /// <summary>Renews the lease; false if it has been lost to another process.</summary>
    public async Task<bool> RenewAsync(string owner, Instant now, CancellationToken cancellationToken) =>
        await database.WriteAsync(transaction => transaction.Execute(UpdateRenewal, new { owner, now }), cancellationToken) == 1;

    public Task ReleaseAsync(string owner, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => transaction.Execute(Delete, new { owner }), cancellationToken);
}
