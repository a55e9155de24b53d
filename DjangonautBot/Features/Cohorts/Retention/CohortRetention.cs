using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Retention;

/// <summary>
/// Some time after a cohort has ended its Captains are told, and a week later the text that people wrote is deleted. Each
/// step is one transaction, so that it is done once.
/// </summary>
internal sealed class CohortRetention(
    ICohorts cohorts, IReports reports, IEnumerable<IPersonalData> data, IDeliveries deliveries) : IPlanObserver
{
    /// <summary>A cohort that ends at another time, or goes on after all, is looked at anew.</summary>
    public IReadOnlyList<string> Changed(SqliteTransaction transaction, CohortId cohortId, Instant now)
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

    /// <summary>Keeps text for another time; Captains are told anew of what comes of it.</summary>
    public void SetDays(SqliteTransaction transaction, Cohort cohort, int days, Instant now)
    {
        var state = RetentionStore.Get(transaction, cohort.CohortId) with { RetentionDays = days, RetentionToldAt = null };
        RetentionStore.Save(transaction, cohort.CohortId, state, dueAt: null);
        Advance(transaction, cohort.CohortId, now);
        RefreshNotices(transaction, cohort.CohortId);
    }

    /// <summary>Does what is due: tells Captains, or deletes.</summary>
    /// <returns>Whether something was deleted. It may still stand in the database's log.</returns>
    public bool Advance(SqliteTransaction transaction, CohortId cohortId, Instant now)
    {
        var state = RetentionStore.Get(transaction, cohortId);
        if (cohorts.Find(transaction, cohortId) is not { } cohort || state.ForgottenAt is not null)
        {
            return false;
        }

        var tellAt = RetentionPolicy.TellAt(cohort.End, state.RetentionDays);
        if (now < tellAt)
        {
            RetentionStore.Save(transaction, cohortId, state with { RetentionToldAt = null }, tellAt);
            RefreshNotices(transaction, cohortId);
            return false;
        }

        var told = state with { RetentionToldAt = state.RetentionToldAt ?? now };
        var forgetAt = RetentionPolicy.ForgetAt(cohort.End, told.RetentionDays, told.RetentionToldAt);
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

    /// <summary>Deletes whatever is kept for a short time only.</summary>
    /// <returns>Whether there was anything. It may still stand in the database's log.</returns>
    public bool Expire(SqliteTransaction transaction, Instant now)
    {
        var hasDeleted = false;
        foreach (var part in data)
        {
            hasDeleted |= part.Expire(transaction, now);
        }

        return hasDeleted;
    }

    // It goes away where it tells of another day.
    private void RefreshNotices(SqliteTransaction transaction, CohortId cohortId) =>
        deliveries.Refresh(transaction, RetentionNoticePost.PostKind, cohortId.Value);

    private void Forget(SqliteTransaction transaction, CohortId cohortId)
    {
        reports.Keep(transaction, cohortId);
        foreach (var part in data)
        {
            part.Forget(transaction, cohortId);
        }
    }
}
