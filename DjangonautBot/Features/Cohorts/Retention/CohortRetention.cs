using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Deletions;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Retention;

/// <summary>
/// Deletes the text that people wrote some time after their cohort has ended, a week after a notice to its Captains. Each step is
/// one transaction, so that it is done once.
/// </summary>
internal sealed class CohortRetention(
    ICohorts cohorts, IReports reports, IEnumerable<IPersonalData> data, IDeliveries deliveries)
    : IPlanObserver, IRepeatableDeletion
{
    public string DeletionKind => "texts";

    /// <summary>Schedules a check of a cohort that may end at another time, or may have been reopened.</summary>
    public IReadOnlyList<string> Changed(WriteTransaction transaction, CohortId cohortId, Instant now)
    {
        if (cohorts.Find(transaction, cohortId) is { } cohort)
        {
            var state = RetentionStore.Get(transaction, cohortId);
            var goesOn = state.ForgottenAt < cohort.End;
            RetentionStore.Save(
                transaction, cohortId, goesOn ? state with { RetentionToldAt = null, ForgottenAt = null } : state, dueAt: null);
        }

        return [];
    }

    /// <summary>Sets the number of days for which text is kept; Captains get a new notice.</summary>
    public void SetDays(WriteTransaction transaction, Cohort cohort, int days, Instant now)
    {
        var state = RetentionStore.Get(transaction, cohort.CohortId) with { RetentionDays = days, RetentionToldAt = null };
        RetentionStore.Save(transaction, cohort.CohortId, state, dueAt: null);
        Advance(transaction, cohort.CohortId, now);
        RefreshNotices(transaction, cohort.CohortId);
    }

    /// <summary>Takes the next step if it is due: the notice to Captains, or the deletion.</summary>
    /// <returns>True if text was deleted, which the write-ahead log of the database may still hold.</returns>
    public bool Advance(WriteTransaction transaction, CohortId cohortId, Instant now)
    {
        var state = RetentionStore.Get(transaction, cohortId);
        if (cohorts.Find(transaction, cohortId) is not { } cohort || state.ForgottenAt is not null)
        {
            return false;
        }

        var tellAt = RetentionPolicy.NoticeAt(cohort.End, state.RetentionDays);
        if (now < tellAt)
        {
            RetentionStore.Save(transaction, cohortId, state with { RetentionToldAt = null }, tellAt);
            RefreshNotices(transaction, cohortId);
            return false;
        }

        var told = state with { RetentionToldAt = state.RetentionToldAt ?? now };
        var forgetAt = RetentionPolicy.DeletionAt(cohort.End, told.RetentionDays, told.RetentionToldAt);
        if (state.RetentionToldAt is null)
        {
            deliveries.Request(transaction, RetentionNoticePost.Request(cohort, forgetAt, now));
        }

        var isOver = now >= forgetAt;
        if (isOver)
        {
            Forget(transaction, cohortId);
            RefreshNotices(transaction, cohortId);
        }

        RetentionStore.Save(transaction, cohortId, told with { ForgottenAt = isOver ? now : null }, forgetAt);
        return isOver;
    }

    /// <summary>Deletes a cohort's text without a notice, which its Captains have had.</summary>
    public void Repeat(WriteTransaction transaction, Deletion deletion, Instant now)
    {
        var cohortId = new CohortId(deletion.Subject);
        if (cohorts.Find(transaction, cohortId) is { ForgottenAt: null })
        {
            Forget(transaction, cohortId);
            RefreshNotices(transaction, cohortId);
            var state = RetentionStore.Get(transaction, cohortId);
            RetentionStore.Save(
                transaction,
                cohortId,
                state with { RetentionToldAt = state.RetentionToldAt ?? deletion.At, ForgottenAt = deletion.At },
                dueAt: deletion.At);
        }
    }

    /// <summary>Deletes data that is kept for a short time only, deleted cohorts among it.</summary>
    /// <returns>True if data was deleted, which the write-ahead log of the database may still hold.</returns>
    public bool Expire(WriteTransaction transaction, Instant now)
    {
        var hasDeleted = CohortRows.Purge(transaction, now - RetentionPolicy.PurgeAfter);
        foreach (var part in data)
        {
            hasDeleted |= part.Expire(transaction, now);
        }

        return hasDeleted;
    }

    // A notice of another day of deletion is removed.
    private void RefreshNotices(WriteTransaction transaction, CohortId cohortId) =>
        deliveries.Refresh(transaction, RetentionNoticePost.PostKind, cohortId.Value);

    private void Forget(WriteTransaction transaction, CohortId cohortId)
    {
        reports.SaveSnapshot(transaction, cohortId);
        foreach (var part in data)
        {
            part.Forget(transaction, cohortId);
        }
    }
}
