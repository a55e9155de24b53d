using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>Stores desired scheduled events and their state in Discord.</summary>
internal sealed class StandupEventStore(Database database) : IStandupEvents
{
    internal const string SelectByCohort =
        """
        select standup_event.*, cohorts.guild_id
        from standup_event join cohorts using (cohort_id)
        where standup_event.cohort_id = @cohortId
        """;

    internal const string SelectDue =
        """
        select standup_event.*, cohorts.guild_id
        from standup_event indexed by standup_event_due join cohorts using (cohort_id)
        where standup_event.due_at <= @now
        order by standup_event.due_at, standup_event.standup_event_id
        """;

    internal const string SelectNextDue = "select due_at from standup_event where due_at > @now order by due_at limit 1";

    internal const string SelectRefused =
        """
        select team_id, week from standup_event
        where cohort_id = @cohortId and is_refused and is_wanted and starts_at > @now
        order by starts_at, standup_event_id
        """;

    internal const string SelectKnown = "select count(*) from standup_event where cohort_id = @cohortId and event_id = @eventId";

    private const string Insert =
        """
        insert into standup_event (cohort_id, team_id, week, name, starts_at, ends_at, channel_id, location, due_at)
        values (@cohortId, @TeamId, @Week, @Name, @StartsAt, @EndsAt, @ChannelId, @Location, @makeAt)
        """;

    private const string Update =
        """
        update standup_event
        set name = @Name, starts_at = @StartsAt, ends_at = @EndsAt, channel_id = @ChannelId, location = @Location,
            is_wanted = 1, revision = revision + 1, attempts = 0, next_attempt_at = 0, is_refused = 0, reason = null, due_at = @dueAt
        where standup_event_id = @id
        """;

    private const string Unwant = """
        update standup_event
        set is_wanted = 0, revision = revision + 1, attempts = 0, next_attempt_at = 0, is_refused = 0, reason = null, due_at = @now
        where standup_event_id = @StandupEventId
        """;

    // The desired event may have changed since it was read.
    private const string AsItWas = "where standup_event_id = @StandupEventId and revision = @Revision";

    private const string Delete = $"delete from standup_event {AsItWas}";

    private const string MarkTried = $"update standup_event set is_tried = 1, event_id = null {AsItWas}";

    private const string MarkConfirmed = """
        update standup_event
        set event_id = @eventId, attempts = 0, next_attempt_at = 0, is_refused = 0, reason = null,
            due_at = iif(revision = @Revision, @dueAt, due_at)
        where standup_event_id = @StandupEventId
        """;

    private const string MarkDue = $"update standup_event set due_at = @dueAt {AsItWas}";

    private const string MarkOver = $"update standup_event set is_over = 1, due_at = null {AsItWas}";

    private const string MarkRetry =
        $"update standup_event set attempts = attempts + 1, next_attempt_at = @retryAt, reason = @reason {AsItWas}";

    private const string MarkRefused =
        $"update standup_event set is_refused = 1, attempts = 0, next_attempt_at = 0, due_at = @againAt, reason = @reason {AsItWas}";

    public IReadOnlyList<RefusedEvent> ListRefused(CohortId cohortId, Instant now) =>
        database.Read(connection => connection.Query<RefusedEvent>(SelectRefused, new { cohortId, now }).ToList());

    /// <summary>Whether an event in Discord is that of a known stand-up.</summary>
    public bool Knows(CohortId cohortId, Snowflake eventId) =>
        database.Read(connection => connection.QuerySingle<long>(SelectKnown, new { cohortId, eventId }) > 0);

    /// <inheritdoc cref="Database.EnsureHeldAsync"/>
    public Task EnsureHeldAsync(CancellationToken cancellationToken) => database.EnsureHeldAsync(cancellationToken);

    public static IReadOnlyList<StandupEvent> List(WriteTransaction transaction, CohortId cohortId) =>
        transaction.Query<StandupEvent>(SelectByCohort, new { cohortId }).ToList();

    public static void Add(WriteTransaction transaction, CohortId cohortId, StandupEventPlan plan) => transaction.Execute(
        Insert,
        new
        {
            cohortId,
            plan.TeamId,
            plan.Week,
            plan.Name,
            plan.StartsAt,
            plan.EndsAt,
            plan.ChannelId,
            plan.Location,
            makeAt = plan.StartsAt - StandupEvent.Ahead,
        });

    /// <summary>Changes a desired event: due at once if it may exist in Discord, else at its creation.</summary>
    public static void Change(WriteTransaction transaction, StandupEvent before, StandupEventPlan plan, Instant now) =>
        transaction.Execute(
            Update,
            new
            {
                id = before.StandupEventId,
                plan.Name,
                plan.StartsAt,
                plan.EndsAt,
                plan.ChannelId,
                plan.Location,
                dueAt = before.MayExist ? now : plan.StartsAt - StandupEvent.Ahead,
            });

    /// <summary>Marks an event as no longer desired.</summary>
    public static void Withdraw(WriteTransaction transaction, StandupEvent unwanted, Instant now) =>
        transaction.Execute(unwanted.MayExist ? Unwant : Delete, new { unwanted.StandupEventId, unwanted.Revision, now });

    /// <summary>Due events, the longest due first, and the instant at which the next one is due.</summary>
    /// <remarks>Reads as a writer, so that the change that woke the service is visible.</remarks>
    public Task<(IReadOnlyList<StandupEvent> Due, Instant? Next)> FindDueAsync(Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
                (
                    (IReadOnlyList<StandupEvent>)transaction.Query<StandupEvent>(SelectDue, new { now }).ToList(),
                    SqlTypes.ToInstant(transaction.QueryFirstOrDefault<long?>(SelectNextDue, new { now }))),
            cancellationToken);

    /// <summary>
    /// Records, before a request to create or to delete an event, that it is recognised by its mark only; false if the desired event has
    /// changed.
    /// </summary>
    public Task<bool> MarkAttemptedAsync(StandupEvent tried, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Execute(MarkTried, new { tried.StandupEventId, tried.Revision }) > 0,
            cancellationToken);

    /// <param name="dueAt">Instant of the next step; null to wait for a change.</param>
    public Task MarkConfirmedAsync(StandupEvent made, Snowflake eventId, Instant? dueAt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Execute(MarkConfirmed, new { made.StandupEventId, made.Revision, eventId, dueAt }),
            cancellationToken);

    public Task MarkDueAsync(StandupEvent waiting, Instant dueAt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Execute(MarkDue, new { waiting.StandupEventId, waiting.Revision, dueAt }), cancellationToken);

    public Task MarkOverAsync(StandupEvent over, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Execute(MarkOver, new { over.StandupEventId, over.Revision }), cancellationToken);

    /// <summary>Deletes the row of an event that is gone, unless the desired event has changed.</summary>
    public Task ForgetAsync(StandupEvent gone, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Execute(Delete, new { gone.StandupEventId, gone.Revision }), cancellationToken);

    public Task MarkRetryAsync(StandupEvent tried, Instant retryAt, string reason, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Execute(MarkRetry, new { tried.StandupEventId, tried.Revision, retryAt, reason }),
            cancellationToken);

    public Task MarkRefusedAsync(StandupEvent refused, Instant againAt, string reason, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Execute(MarkRefused, new { refused.StandupEventId, refused.Revision, againAt, reason }),
            cancellationToken);
}
