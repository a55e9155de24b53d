using Dapper;
using DjangonautBot.Storage;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Texts that messages quote. A row outlives a rendering that no longer quotes its text, which costs an update at most.</summary>
internal sealed partial class DeliveryStore
{
    internal const string SelectQuotes = "select source, source_id as id from delivery_quote where delivery_id = @DeliveryId";

    // A delivery can be withdrawn while it is rendered.
    private const string InsertQuote =
        """
        insert into delivery_quote (source, source_id, delivery_id)
        select @Source, @Id, delivery_id from delivery where delivery_id = @DeliveryId
        on conflict do nothing
        """;

    // Also one that is about to be sent for the first time, with the text as it was.
    private const string RefreshQuoting =
        """
        update delivery set state = 'waiting', revision = revision + 1, next_attempt_at = 0, attempts = 0, times_gone = 0
        where delivery_id in (select delivery_id from delivery_quote where source = @Source and source_id = @Id)
          and (nonce_since is not null or state in ('waiting', 'sending'))
        """;

    /// <summary>Whether all texts are known to be quoted by a delivery.</summary>
    public bool Knows(Delivery delivery, IReadOnlyCollection<Quote> quotes) =>
        quotes.Count == 0
        || !quotes.Except(database.Read(connection => connection.Query<Quote>(SelectQuotes, new { delivery.DeliveryId }).ToList())).Any();

    /// <summary>Records the texts that a delivery is about to quote.</summary>
    public Task NoteAsync(Delivery delivery, IReadOnlyCollection<Quote> quotes, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                foreach (var quote in quotes)
                {
                    transaction.Execute(InsertQuote, new { quote.Source, quote.Id, delivery.DeliveryId });
                }
            },
            cancellationToken);

    public void RefreshQuotes(WriteTransaction transaction, Quote quote) =>
        transaction.Execute(RefreshQuoting, new { quote.Source, quote.Id });
}
