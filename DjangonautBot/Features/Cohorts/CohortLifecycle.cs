using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Starts, closes and reopens cohorts; posts are replanned in the same transaction.</summary>
internal sealed class CohortLifecycle(
    Database database,
    IFirstCaptain firstCaptain,
    IEnumerable<ICohortTemplate> templates,
    IHistory history,
    IPlans plans,
    IFarewell farewell,
    OutboxSignal outbox)
{
    public async Task<CreateOutcome> CreateAsync(CohortDraft draft, Actor founder, Instant now, CancellationToken cancellationToken)
    {
        var outcome = await database.WriteAsync(transaction => Create(transaction, draft, founder, now), cancellationToken);
        outbox.Set();
        return outcome;
    }

    /// <summary>Closes a cohort, unless it is closed already.</summary>
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
                    farewell.Reconcile(transaction, cohort, now);
                }

                return new CloseOutcome.Closed(cohort, FindOverlap(CohortRows.ListOthers(transaction, cohort), cohort));
            },
            cancellationToken);
        outbox.Set();
        return closed;
    }

    /// <summary>Reopens a closed cohort, unless another one overlaps with it.</summary>
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

                if (FindOverlap(CohortRows.ListOthers(transaction, cohort), cohort) is { } overlap)
                {
                    return new CloseOutcome.Closed(cohort, overlap);
                }

                cohort = cohort with { ClosedAt = null };
                CohortRows.Save(transaction, cohort);
                history.Record(transaction, cohortId, userId, HistoryWords.Reopened, now);
                plans.Replan(transaction, cohortId, now);
                farewell.Reconcile(transaction, cohort, now);
                return new CloseOutcome.Open(cohort);
            },
            cancellationToken);
        outbox.Set();
        return reopened;
    }

    /// <summary>Reads whether a cohort is open or closed, and whether a closed one could be reopened.</summary>
    public Task<CloseOutcome> GetStateAsync(CohortId cohortId, CancellationToken cancellationToken) =>
        database.WriteAsync<CloseOutcome>(
            transaction =>
            {
                var cohort = CohortRows.Get(transaction, cohortId);
                return cohort.ClosedAt is null
                    ? new CloseOutcome.Open(cohort)
                    : new CloseOutcome.Closed(cohort, FindOverlap(CohortRows.ListOthers(transaction, cohort), cohort));
            },
            cancellationToken);

    private CreateOutcome Create(WriteTransaction transaction, CohortDraft draft, Actor founder, Instant now)
    {
        var others = CohortRows.List(transaction, draft.GuildId);
        if (others.FirstOrDefault(draft.Overlaps) is { } overlap)
        {
            return new CreateOutcome.Overlap(overlap, draft.FirstFreeStart(others));
        }

        var like = others.FirstOrDefault(other => other.CohortId == draft.Like);
        if (draft.Like is not null && like is null)
        {
            return new CreateOutcome.EarlierIsGone();
        }

        var created = CohortRows.Add(transaction, draft, now);
        firstCaptain.Enrol(transaction, created.CohortId, founder, now);
        history.Record(transaction, created.CohortId, founder.UserId, HistoryWords.Started(created, like), now);
        var notes = like is null ? null : TakeOver(transaction, like, created, now);
        plans.Replan(transaction, created.CohortId, now);
        var meant = CohortChoice.ChooseForCaptain([.. others, created], now);
        return new CreateOutcome.Created(created, meant?.CohortId == created.CohortId ? null : meant, like, notes);
    }

    private TemplateNotes TakeOver(WriteTransaction transaction, Cohort from, Cohort to, Instant now)
    {
        var notes = templates
            .OrderBy(template => template.Position)
            .Select(template => template.Copy(transaction, from, to, now))
            .ToList();
        return new TemplateNotes([.. notes.SelectMany(part => part.Taken)], [.. notes.SelectMany(part => part.LeftOut)]);
    }

    private static Cohort? FindOverlap(IReadOnlyList<Cohort> others, Cohort cohort) =>
        others.FirstOrDefault(other => other.OverlapsWith(cohort.Calendar));
}

/// <summary>Result of starting a cohort.</summary>
internal abstract record CreateOutcome
{
    private CreateOutcome()
    {
    }

    /// <summary>The cohort has been created.</summary>
    /// <param name="UnderWay">Another cohort that Captains' commands refer to until it has landed, if there is one.</param>
    /// <param name="Like">Earlier cohort whose set-up it begins with, if one was named.</param>
    /// <param name="Notes">Settings and teams taken over from that one.</param>
    public sealed record Created(Cohort Cohort, Cohort? UnderWay, Cohort? Like, TemplateNotes? Notes) : CreateOutcome;

    /// <summary>The earlier cohort, whose set-up it was to begin with, was deleted meanwhile.</summary>
    public sealed record EarlierIsGone : CreateOutcome;

    /// <summary>The server has another cohort at the same time.</summary>
    /// <param name="FirstFree">The first possible start, a Monday.</param>
    public sealed record Overlap(Cohort Other, LocalDate FirstFree) : CreateOutcome;
}

/// <summary>Result of closing or reopening a cohort.</summary>
internal abstract record CloseOutcome
{
    private CloseOutcome()
    {
    }

    /// <summary>The cohort is closed, by this command or an earlier one.</summary>
    /// <param name="Overlap">Another cohort at the same time, which prevents reopening; null if there is none.</param>
    public sealed record Closed(Cohort Cohort, Cohort? Overlap) : CloseOutcome;

    /// <summary>The cohort is open.</summary>
    public sealed record Open(Cohort Cohort) : CloseOutcome;
}
