using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.History;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Starts cohorts, closes them and opens them again; what is posted follows in the same transaction.</summary>
internal sealed class CohortLifecycle(
    Database database, IFirstCaptain firstCaptain, IHistory history, IPlans plans, IFarewell farewell, OutboxSignal outbox)
{
    public Task<CreateOutcome> CreateAsync(
        CohortDraft draft, Actor founder, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync<CreateOutcome>(
            transaction =>
            {
                var others = CohortRows.List(transaction, draft.GuildId);
                if (others.FirstOrDefault(draft.Overlaps) is { } inTheWay)
                {
                    return new CreateOutcome.InTheWay(inTheWay, draft.FirstFreeStart(others));
                }

                var created = CohortRows.Add(transaction, draft, now);
                firstCaptain.Enrol(transaction, created.CohortId, founder, now);
                history.Record(transaction, created.CohortId, founder.UserId, HistoryWords.Started(created), now);
                plans.Replan(transaction, created.CohortId, now);
                var meant = CohortChoice.ChooseToLookAfter([.. others, created], now);
                return new CreateOutcome.Created(created, meant?.CohortId == created.CohortId ? null : meant);
            },
            cancellationToken);

    /// <summary>Closes a cohort, if nobody else has done so already.</summary>
    public async Task<CloseOutcome.Closed> CloseAsync(
        CohortId cohortId, Snowflake userId, Instant now, CancellationToken cancellationToken)
    {
        var closed = await database.WriteAsync(
            transaction =>
            {
                var cohort = CohortRows.Get(transaction, cohortId);
                if (cohort.ClosedAt is null)
                {
                    cohort = cohort with { ClosedAt = now };
                    CohortRows.Save(transaction, cohort);
                    history.Record(transaction, cohortId, userId, HistoryWords.Closed, now);
                    plans.Replan(transaction, cohortId, now);
                    farewell.Renew(transaction, cohort, now);
                }

                return new CloseOutcome.Closed(cohort, InTheWayOf(CohortRows.ListOthers(transaction, cohort), cohort));
            },
            cancellationToken);
        outbox.Set();
        return closed;
    }

    /// <summary>Opens a closed cohort again, unless another one has taken its place.</summary>
    public async Task<CloseOutcome> ReopenAsync(
        CohortId cohortId, Snowflake userId, Instant now, CancellationToken cancellationToken)
    {
        var reopened = await database.WriteAsync<CloseOutcome>(
            transaction =>
            {
                var cohort = CohortRows.Get(transaction, cohortId);
                if (cohort.ClosedAt is null)
                {
                    return new CloseOutcome.Open(cohort);
                }

                if (InTheWayOf(CohortRows.ListOthers(transaction, cohort), cohort) is { } inTheWay)
                {
                    return new CloseOutcome.Closed(cohort, inTheWay);
                }

                cohort = cohort with { ClosedAt = null };
                CohortRows.Save(transaction, cohort);
                history.Record(transaction, cohortId, userId, HistoryWords.Reopened, now);
                plans.Replan(transaction, cohortId, now);
                farewell.Renew(transaction, cohort, now);
                return new CloseOutcome.Open(cohort);
            },
            cancellationToken);
        outbox.Set();
        return reopened;
    }

    /// <summary>How a cohort stands, and whether it could be opened again if it is closed.</summary>
    public Task<CloseOutcome> LookAsync(CohortId cohortId, CancellationToken cancellationToken) =>
        database.WriteAsync<CloseOutcome>(
            transaction =>
            {
                var cohort = CohortRows.Get(transaction, cohortId);
                return cohort.ClosedAt is null
                    ? new CloseOutcome.Open(cohort)
                    : new CloseOutcome.Closed(cohort, InTheWayOf(CohortRows.ListOthers(transaction, cohort), cohort));
            },
            cancellationToken);

    private static Cohort? InTheWayOf(IReadOnlyList<Cohort> others, Cohort cohort) =>
        others.FirstOrDefault(other => other.IsInTheWayOf(cohort.Calendar));
}
