using Dapper;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Goals;

/// <summary>Stores goals.</summary>
internal sealed class GoalStore(Database database, IDeliveries deliveries, OutboxSignal outbox) : IGoals
{
    internal const string Select = "select text from goal where crew_id = @crewId";

    private const string Upsert =
        """
        insert into goal (crew_id, text, set_at) values (@crewId, @text, @now)
        on conflict (crew_id) do update set text = excluded.text, set_at = excluded.set_at
        """;

    private const string Delete = "delete from goal where crew_id = @crewId";

    public string? Find(CrewId crewId) =>
        database.Read(connection => connection.QueryFirstOrDefault<string>(Select, new { crewId }));

    /// <summary>Sets a person's goal.</summary>
    /// <param name="text">Empty to clear the goal.</param>
    public async Task SetAsync(CrewId crewId, string text, Instant now, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            transaction =>
            {
                transaction.Execute(text.Length == 0 ? Delete : Upsert, new { crewId, text, now });
                deliveries.RefreshQuotes(transaction, IGoals.QuoteOf(crewId));
            },
            cancellationToken);
        outbox.Set();
    }
}
