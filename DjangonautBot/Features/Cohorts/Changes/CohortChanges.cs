using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Changes;

/// <summary>
/// Changes a cohort's name, goal and calendar. A change that moves posts or stand-ups is previewed first, and checked again
/// against the state at the time of its confirmation.
/// </summary>
internal sealed class CohortChanges(
    Database database,
    IPlanPreview moves,
    IHistory history,
    IEnumerable<ICalendarObserver> observers,
    IDeliveries deliveries,
    IPlans plans)
{
    /// <summary>Changes name and goal at once, and the calendar too if that moves nothing.</summary>
    public Task<CohortChangeOutcome> EditAsync(
        CohortId cohortId, Snowflake userId, CohortEdit edit, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync<CohortChangeOutcome>(
            transaction =>
            {
                var before = CohortRows.Get(transaction, cohortId);
                var plan = edit.Reschedule(before);
                if (Refuse(transaction, before, plan, now) is { } refusal)
                {
                    return new CohortChangeOutcome.Refused(refusal);
                }

                var renamed = edit.Rename(before);
                var after = plan.ApplyTo(renamed);
                if (!CalendarPolicy.Moves(before, after))
                {
                    return Apply(transaction, userId, before, after, now);
                }

                Save(transaction, userId, before, renamed, now);
                var changeId = PendingChangeRows.Add(transaction, userId, after, now);
                return new CohortChangeOutcome.ToConfirm(
                    Preview(transaction, plan, renamed, now) with { ChangeId = changeId }, HistoryWords.Changed(before, renamed));
            },
            cancellationToken);

    /// <summary>Moves the start of a cohort that was just created, if it is still where it was then.</summary>
    public Task<CohortChangeOutcome> MoveStartAsync(
        CohortId cohortId, Snowflake userId, LocalDate from, LocalDate to, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync<CohortChangeOutcome>(
            transaction =>
            {
                var before = CohortRows.Get(transaction, cohortId);
                var change = new CalendarChange.Reschedule(to, before.TimeZone, before.Weeks);
                return before.StartsOn != from ? new CohortChangeOutcome.Gone()
                    : Refuse(transaction, before, change, now) is { } refusal ? new CohortChangeOutcome.Refused(refusal)
                    : Apply(transaction, userId, before, change.ApplyTo(before), now);
            },
            cancellationToken);

    /// <summary>Previews adding or removing a break.</summary>
    public Task<CohortChangeOutcome> PreviewAsync(
        CohortId cohortId, CalendarChange change, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => PreviewOrRefuse(transaction, CohortRows.Get(transaction, cohortId), change, now, isOutdated: false),
            cancellationToken);

    /// <summary>Makes a previewed change, or previews it again if it would have another effect by now.</summary>
    /// <param name="fingerprint"><see cref="CalendarFingerprint"/> of the previewed change.</param>
    public Task<CohortChangeOutcome> ConfirmAsync(
        CohortId cohortId, Snowflake userId, CalendarChange change, long fingerprint, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => Confirm(transaction, cohortId, userId, change, fingerprint, now), cancellationToken);

    /// <inheritdoc cref="ConfirmAsync"/>
    public Task<CohortChangeOutcome> ConfirmEditAsync(
        CohortId cohortId, Snowflake userId, long changeId, long fingerprint, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync<CohortChangeOutcome>(
            transaction =>
            {
                if (PendingChangeRows.Find(transaction, cohortId, userId, changeId) is not { } change)
                {
                    return new CohortChangeOutcome.Gone();
                }

                var outcome = Confirm(transaction, cohortId, userId, change, fingerprint, now);
                if (outcome is CohortChangeOutcome.ToConfirm(var preview, _, _) again)
                {
                    return again with { Preview = preview with { ChangeId = changeId } };
                }

                PendingChangeRows.Forget(transaction, cohortId, userId);
                return outcome;
            },
            cancellationToken);

    /// <summary>Deletes a person's pending change.</summary>
    public Task KeepAsync(CohortId cohortId, Snowflake userId, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => PendingChangeRows.Forget(transaction, cohortId, userId), cancellationToken);

    private CohortChangeOutcome Confirm(
        WriteTransaction transaction, CohortId cohortId, Snowflake userId, CalendarChange change, long fingerprint, Instant now)
    {
        var before = CohortRows.Get(transaction, cohortId);
        var after = change.ApplyTo(before);
        if (CalendarFingerprint.Of(before, after) != fingerprint)
        {
            return PreviewOrRefuse(transaction, before, change, now, isOutdated: true);
        }

        return Refuse(transaction, before, change, now) is { } refusal
            ? new CohortChangeOutcome.Refused(refusal)
            : Apply(transaction, userId, before, after, now);
    }

    private CohortChangeOutcome PreviewOrRefuse(
        WriteTransaction transaction, Cohort before, CalendarChange change, Instant now, bool isOutdated)
    {
        if (Refuse(transaction, before, change, now) is { } refusal)
        {
            return new CohortChangeOutcome.Refused(refusal);
        }

        return CalendarPolicy.Moves(before, change.ApplyTo(before))
            ? new CohortChangeOutcome.ToConfirm(Preview(transaction, change, before, now), [], isOutdated)
            : new CohortChangeOutcome.Changed(before, before);
    }

    private CohortChangePreview Preview(WriteTransaction transaction, CalendarChange change, Cohort before, Instant now)
    {
        var after = change.ApplyTo(before);
        return new CohortChangePreview(change, before, after, moves.Compare(transaction, before.CohortId, after.Calendar, now));
    }

    private static CalendarRefusal? Refuse(WriteTransaction transaction, Cohort cohort, CalendarChange change, Instant now) =>
        CalendarPolicy.Refuse(
            cohort, change, CohortRows.ListOthers(transaction, cohort), WrittenWords.Exist(transaction, cohort.CohortId), now);

    private CohortChangeOutcome.Changed Apply(WriteTransaction transaction, Snowflake userId, Cohort before, Cohort after, Instant now)
    {
        Save(transaction, userId, before, after, now);
        RetractWrongPosts(transaction, before, after, now);
        foreach (var observer in observers)
        {
            observer.Changed(transaction, before, after, now);
        }

        plans.Replan(transaction, after.CohortId, now);
        return new CohortChangeOutcome.Changed(before, after);
    }

    // Posts of weeks that did not take place are planned anew, in the weeks that do.
    private void RetractWrongPosts(WriteTransaction transaction, Cohort before, Cohort after, Instant now)
    {
        if (before.Calendar.Start(1) <= now && before.Calendar.Monday(1) != after.Calendar.Monday(1))
        {
            foreach (var post in Enum.GetValues<RecurringPost>())
            {
                deliveries.RetractAll(transaction, after.CohortId, post.ToSql(), now);
            }
        }
    }

    private void Save(WriteTransaction transaction, Snowflake userId, Cohort before, Cohort after, Instant now)
    {
        if (HistoryWords.Changed(before, after) is [_, ..] words)
        {
            CohortRows.Save(transaction, after);
            history.Record(transaction, after.CohortId, userId, string.Join(", ", words), now);
        }
    }
}

/// <summary>Effect of a change, to be confirmed.</summary>
/// <param name="ChangeId">Id of the pending change that holds a new start, time zone or length; null for breaks.</param>
internal sealed record CohortChangePreview(
    CalendarChange Change, Cohort Before, Cohort After, IReadOnlyList<PlannedMove> PlannedMoves, long? ChangeId = null);

/// <summary>Result of a change of a cohort, or of its preview.</summary>
internal abstract record CohortChangeOutcome
{
    private CohortChangeOutcome()
    {
    }

    /// <summary>The change is made; both cohorts are equal if nothing was to change.</summary>
    public sealed record Changed(Cohort Before, Cohort After) : CohortChangeOutcome;

    /// <summary>The change moves posts or stand-ups, so it waits for confirmation.</summary>
    /// <param name="Renamed">The changes made at once, in words.</param>
    /// <param name="IsOutdated">Whether an earlier preview was confirmed that is out of date by now.</param>
    public sealed record ToConfirm(CohortChangePreview Preview, IReadOnlyList<string> Renamed, bool IsOutdated = false)
        : CohortChangeOutcome;

    /// <summary>The change is not allowed.</summary>
    public sealed record Refused(CalendarRefusal Refusal) : CohortChangeOutcome;

    /// <summary>The change to confirm no longer exists.</summary>
    public sealed record Gone : CohortChangeOutcome;
}
