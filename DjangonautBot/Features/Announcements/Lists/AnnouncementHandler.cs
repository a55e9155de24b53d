using DjangonautBot.Features.Announcements.Approval;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Announcements.Lists;

/// <summary>Shows, approves and withdraws an announcement.</summary>
internal sealed class AnnouncementHandler(
    AnnouncementAccess access,
    Database database,
    SecondCaptain secondCaptain,
    AnnouncementPosts posts,
    IHistory history,
    ProgramClock clock)
{
    public Task<Reply> OpenAsync(ComponentRequest request, CancellationToken cancellationToken) => Task.FromResult(
        request.Arguments is [var number]
            ? access.Read(
                request.Actor,
                number,
                (cohort, announcement) => database.Read(connection => Show(connection, request.Actor, cohort, announcement)),
                isForClosed: true)
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    /// <summary>Approves the words that the Captain has seen. If they were changed meanwhile, they are shown anew.</summary>
    public Task<Reply> ApproveAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request is { Arguments: [var number, var revision], Actor: var actor }
            ? access.WriteAsync(
                actor,
                number,
                (transaction, cohort, announcement) =>
                {
                    if (announcement.State != AnnouncementState.Waiting)
                    {
                        return AnnouncementPage.ApprovedBefore(announcement, clock.Now);
                    }

                    if (announcement.UserId == actor.UserId)
                    {
                        return new Reply.Decline(AnnouncementPage.NeedsSomebodyElse);
                    }

                    if (announcement.Revision != revision)
                    {
                        return Show(transaction, actor, cohort, announcement, isChanged: true);
                    }

                    var now = clock.Now;
                    var planned = posts.Plan(transaction, announcement, now);
                    history.Record(transaction, cohort.CohortId, actor.UserId, AnnouncementPage.HistoryOfApproval(planned), now);
                    return AnnouncementPage.Approved(planned, now);
                },
                cancellationToken)
            : Task.FromResult<Reply>(new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    public Task<Reply> WithdrawAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request.Arguments is [var number]
            ? access.WriteAsync(
                request.Actor,
                number,
                (transaction, cohort, announcement) =>
                {
                    var now = clock.Now;
                    posts.Retract(transaction, announcement.AnnouncementId, now);
                    posts.RetractNotice(transaction, announcement.AnnouncementId, now);
                    AnnouncementStore.Delete(transaction, announcement);
                    var did = announcement.IsOut(now) ? "took back" : "withdrew";
                    history.Record(
                        transaction, cohort.CohortId, request.Actor.UserId, AnnouncementMessages.HistoryOf(did, announcement), now);
                    return AnnouncementPage.Withdrawn(announcement, now);
                },
                cancellationToken,
                isForClosed: true)
            : Task.FromResult<Reply>(new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    private Reply Show(
        DatabaseConnection connection, Actor actor, Cohort cohort, Announcement announcement, bool isChanged = false) =>
        AnnouncementPage.Show(
            announcement, actor.UserId, secondCaptain.Of(connection, cohort, announcement.UserId), clock.Now, isChanged);
}
