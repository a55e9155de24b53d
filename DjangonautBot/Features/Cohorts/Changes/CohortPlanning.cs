using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Features.Cohorts.History;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Changes;

/// <summary>
/// Changes a cohort's name, goal and calendar. What moves posts or stand-ups is shown first, and checked again against
/// the state of then when it is confirmed.
/// </summary>
internal sealed class CohortPlanning(
    Database database, IPlanPreview moves, IHistory history, IEnumerable<ICalendarObserver> observers, IPlans plans)
{
    /// <summary>Changes name and goal at once; the rest too if nothing moves by it.</summary>
    public Task<ChangeOutcome> EditAsync(
        CohortId cohortId, Snowflake userId, CohortEdit edit, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync<ChangeOutcome>(
            transaction =>
            {
                var before = CohortRows.Get(transaction, cohortId);
                var plan = edit.Plan(before);
                if (Refuse(transaction, before, plan, now) is { } refusal)
                {
                    return new ChangeOutcome.Refused(refusal);
                }

                var renamed = edit.Rename(before);
                var wished = plan.ApplyTo(renamed);
                if (!ChangePolicy.Moves(before, wished))
                {
                    return Apply(transaction, userId, before, wished, now);
                }

                Save(transaction, userId, before, renamed, now);
                var changeId = PendingChangeRows.Add(transaction, userId, wished, now);
                return new ChangeOutcome.ToConfirm(
                    Preview(transaction, plan, renamed, now) with { ChangeId = changeId }, HistoryWords.Changed(before, renamed));
            },
            cancellationToken);

    /// <summary>Shows what a break, or one break less, would move.</summary>
    public Task<ChangeOutcome> PreviewAsync(CohortId cohortId, CalendarChange wish, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => PreviewOrRefuse(transaction, CohortRows.Get(transaction, cohortId), wish, now, anew: false),
            cancellationToken);

    /// <param name="stamp">The <see cref="CalendarFingerprint"/> of what the preview showed.</param>
    public Task<ChangeOutcome> ConfirmAsync(
        CohortId cohortId, Snowflake userId, CalendarChange wish, long stamp, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => Confirm(transaction, cohortId, userId, wish, stamp, now), cancellationToken);

    /// <inheritdoc cref="ConfirmAsync"/>
    public Task<ChangeOutcome> ConfirmEditAsync(
        CohortId cohortId, Snowflake userId, long changeId, long stamp, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync<ChangeOutcome>(
            transaction =>
            {
                if (PendingChangeRows.Find(transaction, cohortId, userId, changeId) is not { } wish)
                {
                    return new ChangeOutcome.Gone();
                }

                var outcome = Confirm(transaction, cohortId, userId, wish, stamp, now);
                if (outcome is ChangeOutcome.ToConfirm(var preview, _, _) again)
                {
                    return again with { Preview = preview with { ChangeId = changeId } };
                }

                PendingChangeRows.Forget(transaction, cohortId, userId);
                return outcome;
            },
            cancellationToken);

    /// <summary>Leaves everything as it is, and forgets what somebody wanted.</summary>
    public Task KeepAsync(CohortId cohortId, Snowflake userId, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => PendingChangeRows.Forget(transaction, cohortId, userId), cancellationToken);

    private ChangeOutcome Confirm(
        SqliteTransaction transaction, CohortId cohortId, Snowflake userId, CalendarChange wish, long stamp, Instant now)
    {
        var before = CohortRows.Get(transaction, cohortId);
        var after = wish.ApplyTo(before);
        if (CalendarFingerprint.Of(before, after) != stamp)
        {
            return PreviewOrRefuse(transaction, before, wish, now, anew: true);
        }

        return Refuse(transaction, before, wish, now) is { } refusal
            ? new ChangeOutcome.Refused(refusal)
            : Apply(transaction, userId, before, after, now);
    }

    private ChangeOutcome PreviewOrRefuse(SqliteTransaction transaction, Cohort before, CalendarChange wish, Instant now, bool anew)
    {
        if (Refuse(transaction, before, wish, now) is { } refusal)
        {
            return new ChangeOutcome.Refused(refusal);
        }

        return ChangePolicy.Moves(before, wish.ApplyTo(before))
            ? new ChangeOutcome.ToConfirm(Preview(transaction, wish, before, now), [], anew)
            : new ChangeOutcome.Changed(before, before);
    }

    private ChangePreview Preview(SqliteTransaction transaction, CalendarChange wish, Cohort before, Instant now)
    {
        var after = wish.ApplyTo(before);
        return new ChangePreview(wish, before, after, moves.Compare(transaction, before.CohortId, after.Calendar, now));
    }

    private static ChangeRefusal? Refuse(SqliteTransaction transaction, Cohort cohort, CalendarChange wish, Instant now) =>
        ChangePolicy.Refuse(cohort, wish, CohortRows.ListOthers(transaction, cohort), now);

    private ChangeOutcome.Changed Apply(SqliteTransaction transaction, Snowflake userId, Cohort before, Cohort after, Instant now)
    {
        Save(transaction, userId, before, after, now);
        foreach (var observer in observers)
        {
            observer.Changed(transaction, before, after, now);
        }

        plans.Replan(transaction, after.CohortId, now);
        return new ChangeOutcome.Changed(before, after);
    }

    private void Save(SqliteTransaction transaction, Snowflake userId, Cohort before, Cohort after, Instant now)
    {
        if (HistoryWords.Changed(before, after) is [_, ..] words)
        {
            CohortRows.Save(transaction, after);
            history.Record(transaction, after.CohortId, userId, string.Join(", ", words), now);
        }
    }
}
