using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Announcements;

/// <summary>
/// Finds an announcement for a Captain, at every button and form. A change is one transaction: the process has a single writer, so nothing
/// changes between the check and the change.
/// </summary>
internal sealed class AnnouncementAccess(Database database, AnnouncementStore announcements, ICohorts cohorts, OutboxSignal outbox)
{
    /// <summary>Reads a cohort in which something can be announced.</summary>
    public Reply Read(Actor actor, Func<Cohort, Reply> read)
    {
        var cohort = cohorts.Get(actor.RequireCohort());
        return Refuse(cohort, isForClosed: false) is { } words ? new Reply.Decline(words) : read(cohort);
    }

    /// <summary>Reads an announcement, or a draft of the person's own.</summary>
    /// <param name="isForClosed">Whether it can be done in a closed cohort, too.</param>
    public Reply Read(Actor actor, long announcementId, Func<Cohort, Announcement, Reply> read, bool isForClosed = false)
    {
        var cohort = cohorts.Get(actor.RequireCohort());
        return Refuse(cohort, isForClosed) is { } words ? new Reply.Decline(words)
            : announcements.Find(cohort.CohortId, announcementId) is { } found && MaySee(actor, found) ? read(cohort, found)
            : new Reply.Decline(AnnouncementMessages.IsGone);
    }

    /// <summary>Changes something in a transaction, and wakes the outbox after it.</summary>
    /// <inheritdoc cref="Read(Actor, long, Func{Cohort, Announcement, Reply}, bool)" path="/param"/>
    public async Task<Reply> WriteAsync(
        Actor actor, Func<WriteTransaction, Cohort, Reply> write, CancellationToken cancellationToken, bool isForClosed = false)
    {
        var cohortId = actor.RequireCohort();
        var reply = await database.WriteAsync(
            transaction => cohorts.Find(transaction, cohortId) is not { } cohort ? new Reply.Decline(DispatchMessages.NoCohort)
                : Refuse(cohort, isForClosed) is { } words ? new Reply.Decline(words)
                : write(transaction, cohort),
            cancellationToken);
        outbox.Set();
        return reply;
    }

    /// <summary>Changes an announcement, or a draft of the person's own, in a transaction.</summary>
    /// <inheritdoc cref="Read(Actor, long, Func{Cohort, Announcement, Reply}, bool)" path="/param"/>
    public Task<Reply> WriteAsync(
        Actor actor,
        long announcementId,
        Func<WriteTransaction, Cohort, Announcement, Reply> write,
        CancellationToken cancellationToken,
        bool isForClosed = false) => WriteAsync(
        actor,
        (transaction, cohort) =>
            AnnouncementStore.Find(transaction, cohort.CohortId, announcementId) is { } found && MaySee(actor, found)
                ? write(transaction, cohort, found)
                : new Reply.Decline(AnnouncementMessages.IsGone),
        cancellationToken,
        isForClosed);

    private static bool MaySee(Actor actor, Announcement announcement) =>
        announcement.Text.Length > 0 && (announcement.State != AnnouncementState.Draft || announcement.UserId == actor.UserId);

    private static string? Refuse(Cohort cohort, bool isForClosed) =>
        cohort.ForgottenAt is not null ? DispatchMessages.Forgotten
        : cohort.ClosedAt is not null && !isForClosed ? AnnouncementMessages.Closed
        : null;
}
