using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Announcements.Approval;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Announcements.Writing;

/// <summary>Confirms or discards what its author has seen.</summary>
internal sealed class ConfirmHandler(
    AnnouncementAccess access,
    AnnouncementPreviews previews,
    SecondCaptain secondCaptain,
    AnnouncementPosts posts,
    IHistory history,
    ProgramClock clock)
{
    public Task<Reply> ConfirmAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request.Arguments is [var number, var revision]
            ? access.WriteAsync(
                request.Actor,
                number,
                (transaction, cohort, announcement) =>
                    Confirm(transaction, cohort, announcement, revision, request.Actor.UserId, clock.Now),
                cancellationToken)
            : Decline(DispatchMessages.FromAnEarlierVersion);

    public Task<Reply> DiscardAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request.Arguments is [var number]
            ? access.WriteAsync(
                request.Actor,
                number,
                (transaction, _, announcement) =>
                {
                    if (announcement.State != AnnouncementState.Draft)
                    {
                        return new Reply.Decline(WritingMessages.IsConfirmed);
                    }

                    AnnouncementStore.Delete(transaction, announcement);
                    return WritingMessages.Discarded(announcement);
                },
                cancellationToken)
            : Decline(DispatchMessages.FromAnEarlierVersion);

    private Reply Confirm(
        WriteTransaction transaction, Cohort cohort, Announcement announcement, long revision, Snowflake by, Instant now)
    {
        var need = secondCaptain.Of(transaction, cohort, announcement.UserId);
        if (announcement.State == AnnouncementState.Waiting && need != ApprovalNeed.Needed && announcement.Revision == revision)
        {
            history.Record(transaction, cohort.CohortId, by, AnnouncementMessages.HistoryOf("sent off", announcement), now);
            return Describe(cohort, posts.Plan(transaction, announcement, now), need);
        }

        if (announcement.State != AnnouncementState.Draft)
        {
            // Pressed once more, because the first response did not arrive.
            return Describe(cohort, announcement, need);
        }

        return ConfirmDraft(transaction, cohort, announcement, revision, need, now);
    }

    private Reply ConfirmDraft(
        WriteTransaction transaction, Cohort cohort, Announcement draft, long revision, ApprovalNeed need, Instant now)
    {
        var original = draft.ReplacesId is { } id ? AnnouncementStore.Find(transaction, cohort.CohortId, id) : null;
        var isOut = original?.IsOut(now) == true;
        if (draft.Revision != revision)
        {
            return previews.Show(cohort, draft, original, need, isOutdated: true);
        }

        if (isOut && need == ApprovalNeed.Needed)
        {
            return new Reply.Decline(WritingMessages.WentOutApproved);
        }

        if (!isOut && draft.DueAt <= now)
        {
            return new Reply.Decline(WritingMessages.IsPast(draft.DueAt.Value));
        }

        var written = original is null ? draft : Replace(transaction, original, draft, now);
        history.Record(
            transaction,
            cohort.CohortId,
            written.UserId,
            AnnouncementMessages.HistoryOf(original is null ? "wrote" : "changed", written),
            now);
        if (isOut)
        {
            posts.Refresh(transaction, written);
            return WritingMessages.Changed;
        }

        return Describe(cohort, Settle(transaction, cohort, written, need, now), need);
    }

    private static Announcement Replace(WriteTransaction transaction, Announcement original, Announcement draft, Instant now)
    {
        AnnouncementStore.Delete(transaction, draft);
        return AnnouncementStore.Rewrite(
            transaction, original with { Text = draft.Text, DisplayName = draft.DisplayName, DueAt = draft.DueAt }, now);
    }

    // An edit takes a yes to the earlier words back.
    private Announcement Settle(WriteTransaction transaction, Cohort cohort, Announcement announcement, ApprovalNeed need, Instant now)
    {
        if (need != ApprovalNeed.Needed)
        {
            return posts.Plan(transaction, announcement, now);
        }

        var waiting = announcement with { State = AnnouncementState.Waiting };
        posts.Retract(transaction, waiting.AnnouncementId, now);
        AnnouncementStore.SaveState(transaction, waiting);
        if (cohort.CaptainsChannelId is { } channelId)
        {
            posts.RequestNotice(transaction, waiting, channelId, now);
        }

        return waiting;
    }

    private Reply Describe(Cohort cohort, Announcement announcement, ApprovalNeed need) =>
        announcement.State == AnnouncementState.Waiting
            ? WritingMessages.Waits(announcement, cohort)
            : WritingMessages.Planned(announcement, need, previews.FindObstacles(cohort, announcement), clock.Now);

    private static Task<Reply> Decline(string words) => Task.FromResult<Reply>(new Reply.Decline(words));
}
