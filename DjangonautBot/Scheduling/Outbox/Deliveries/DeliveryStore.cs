using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Rows of the outbox: how they are queued and claimed.</summary>
internal sealed partial class DeliveryStore(Database database) : IDeliveries
{
    private const string Columns =
        """
        delivery_id, cohort_id, kind, subject_id, week, lane, is_planned, due_at, useful_until, revision, attempts, times_gone,
        nonce, tried_after, nonce_since, channel_id, message_id, thread_id
        """;

    internal const string SelectHead =
        $"""
        select {Columns}
        from (
          select *
          from delivery
          where lane = @Number and cohort_id = @CohortId and state in ('waiting', 'sending') and due_at <= @now
          order by due_at, delivery_id
          limit 1
        )
        where next_attempt_at <= @wireNow or next_attempt_at > @farAhead
        """;

    private const string SelectBySubject =
        $"select {Columns} from delivery where kind = @kind and subject_id = @subjectId and week = @week";

    internal const string SelectLastTold =
        """
        select due_at from delivery
        where kind = @kind and subject_id = @subjectId and week < @week and message_id is not null
        order by week desc limit 1
        """;

    private const string SelectByThread = $"select {Columns} from delivery where thread_id = @threadId";

    // A planned row may be replanned until it is claimed: then it is another row, or due at another time.
    private const string AsItWas =
        """
        where delivery_id = @DeliveryId and kind = @Kind and subject_id = @SubjectId and week = @Week and lane = @Lane
          and state in ('waiting', 'sending') and due_at <= @now
        """;

    // A row that was claimed and never marked belongs to a process that died: it is claimed again. Whatever is posted next has a
    // later id than all that was posted before.
    internal const string Claim =
        $"""
        update delivery
        set state = 'sending', attempts = attempts + 1, nonce = @Nonce, nonce_since = coalesce(nonce_since, @wireNow),
            tried_after = coalesce(tried_after, (select max(message_id) from delivery where message_id is not null)),
            channel_id = coalesce(channel_id, @channelId)
        {AsItWas}
        returning coalesce(tried_after, 0)
        """;

    private const string Upsert =
        """
        insert into delivery (cohort_id, kind, subject_id, week, lane, state, due_at)
        values (@CohortId, @Kind, @SubjectId, @Week, @Lane, 'waiting', @DueAt)
        on conflict (kind, subject_id, week, cohort_id) do update
        set state = 'waiting', revision = revision + 1, next_attempt_at = 0, attempts = 0, times_gone = 0, lane = excluded.lane,
            due_at = excluded.due_at, is_planned = 0, priority = 0, useful_until = null
        """;

    // A post planned for later is needed now. One that was set aside stays there: each card would bring it back.
    private const string UpsertThread =
        $"{Upsert} where thread_id is null and (state in ('done', 'failed', 'skipped') or (state = 'waiting' and due_at > "
            + "excluded.due_at))";

    private const string RefreshPosted =
        """
        update delivery set state = 'waiting', revision = revision + 1, next_attempt_at = 0, attempts = 0, times_gone = 0
        where kind = @kind and subject_id = @subjectId and week = @week and (message_id is not null or state = 'sending')
        """;

    private const string RefreshAllPosted =
        """
        update delivery set state = 'waiting', revision = revision + 1, next_attempt_at = 0, attempts = 0, times_gone = 0
        where kind = @kind and subject_id = @subjectId and nonce_since is not null
        """;

    public void Request(WriteTransaction transaction, DeliveryRequest request) => transaction.Execute(Upsert, request);

    public void RequestThread(WriteTransaction transaction, DeliveryRequest request) => transaction.Execute(UpsertThread, request);

    public void Refresh(WriteTransaction transaction, string kind, long subjectId, int week) =>
        transaction.Execute(RefreshPosted, new { kind, subjectId, week });

    public void Refresh(WriteTransaction transaction, string kind, long subjectId) =>
        transaction.Execute(RefreshAllPosted, new { kind, subjectId });

    public Instant? FindLastTold(string kind, long subjectId, int week) =>
        database.Read(connection =>
            SqlTypes.ToInstant(connection.QueryFirstOrDefault<long?>(SelectLastTold, new { kind, subjectId, week })));

    public Delivery? Find(string kind, long subjectId, int week) =>
        database.Read(connection => connection.QueryFirstOrDefault<Delivery>(SelectBySubject, new { kind, subjectId, week }));

    /// <summary>Finds the first due row of a lane; null if there is none or it has to wait.</summary>
    public Delivery? FindHead(Lane lane, Instant now, Instant wireNow) =>
        database.Read(connection => connection.QueryFirstOrDefault<Delivery>(
            SelectHead, new { lane.Number, lane.CohortId, now, wireNow, farAhead = wireNow + Lane.LongestWait }));

    /// <summary>Records nonce and channel of an attempt, before anything is sent.</summary>
    /// <param name="now">Program time, by which messages are dated.</param>
    /// <returns>Null if it was replanned meanwhile.</returns>
    public async Task<Delivery?> ClaimAsync(
        Delivery head, Snowflake? channelId, Instant now, Instant wireNow, CancellationToken cancellationToken)
    {
        var nonce = head.Nonce ?? DeliveryNonce.New(head.DeliveryId, now);
        var triedAfter = await database.WriteAsync(
            transaction => transaction.QueryFirstOrDefault<long?>(
                Claim,
                new
                {
                    head.DeliveryId,
                    head.Kind,
                    head.SubjectId,
                    head.Week,
                    head.Lane,
                    Nonce = nonce,
                    channelId,
                    now,
                    wireNow,
                }),
            cancellationToken);
        return triedAfter is { } id ? head with { Nonce = nonce, TriedAfter = id == 0 ? null : new Snowflake((ulong)id) } : null;
    }

    /// <inheritdoc cref="Database.EnsureHeldAsync"/>
    public Task EnsureHeldAsync(CancellationToken cancellationToken) => database.EnsureHeldAsync(cancellationToken);

    /// <summary>Finds the post from which a thread was opened.</summary>
    public Delivery? FindByThread(Snowflake threadId) =>
        database.Read(connection => connection.QueryFirstOrDefault<Delivery>(SelectByThread, new { threadId }));
}
