using DjangonautBot.Features.Announcements.Approval;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Announcements.Writing;

/// <summary>Opens the form for an announcement, and shows what was written before it is confirmed.</summary>
internal sealed class WritingHandler(
    AnnouncementAccess access, AnnouncementPreviews previews, SecondCaptain secondCaptain, ITeams teams, ProgramClock clock)
{
    public Task<Reply> OpenAsync(CommandRequest request, CancellationToken cancellationToken) => Task.FromResult(access.Read(
        request.Actor,
        cohort =>
        {
            var (channelId, at) = (request.Id(WritingCommands.Channel), request.Text(WritingCommands.At) ?? "");
            return channelId is null && teams.List(cohort.CohortId).Count == 0 ? new Reply.Decline(WritingMessages.NoTeam)
                : DueTime.TryRead(at, cohort, clock.Now, out _, out var refusal) ? AnnouncementForm.OpenNew(cohort, channelId, at)
                : new Reply.Decline(refusal!);
        }));

    public Task<Reply> EditAsync(ComponentRequest request, CancellationToken cancellationToken) => Task.FromResult(
        request.Arguments is [var number]
            ? access.Read(
                request.Actor,
                number,
                (cohort, announcement) => Forbid(request.Actor, announcement) is { } words
                    ? new Reply.Decline(words)
                    : AnnouncementForm.OpenFilledIn(cohort, announcement, clock.Now))
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    public Task<Reply> SubmitAsync(FormRequest request, CancellationToken cancellationToken)
    {
        if (!AnnouncementForm.TryReadSubject(request, out var announcementId, out var channelId))
        {
            return Task.FromResult<Reply>(new Reply.Decline(DispatchMessages.FromAnEarlierVersion));
        }

        var words = AnnouncementForm.ReadWords(request);
        return announcementId is { } number
            ? access.WriteAsync(
                request.Actor,
                number,
                (transaction, cohort, announcement) => Forbid(request.Actor, announcement) is { } refusal
                    ? new Reply.Decline(refusal)
                    : Keep(transaction, request, cohort, Successor(request.Actor, announcement) with { Text = words }),
                cancellationToken)
            : access.WriteAsync(
                request.Actor,
                (transaction, cohort) => Keep(
                    transaction,
                    request,
                    cohort,
                    new Announcement
                    {
                        CohortId = cohort.CohortId,
                        UserId = request.Actor.UserId,
                        DisplayName = request.Actor.DisplayName,
                        ChannelId = channelId,
                        Text = words,
                    }),
                cancellationToken);
    }

    private Reply Keep(WriteTransaction transaction, FormRequest request, Cohort cohort, Announcement draft)
    {
        var now = clock.Now;
        var original = draft.ReplacesId is { } id ? AnnouncementStore.Find(transaction, cohort.CohortId, id) : null;
        var dueAt = original?.DueAt;
        if (draft.Text.Length == 0)
        {
            return new Reply.Decline(WritingMessages.NoWords);
        }

        // One that went out keeps its time.
        if (original?.IsOut(now) != true && !DueTime.TryRead(AnnouncementForm.ReadTime(request), cohort, now, out dueAt, out var refusal))
        {
            return new Reply.Decline(refusal!);
        }

        draft = draft with { DueAt = dueAt };
        if (!AnnouncementMessages.Fit(draft))
        {
            return new Reply.Decline(WritingMessages.DoesNotFit);
        }

        var kept = draft.AnnouncementId == 0
            ? AnnouncementStore.Add(transaction, draft, now)
            : AnnouncementStore.Rewrite(transaction, draft, now);
        return previews.Show(cohort, kept, original, secondCaptain.Of(transaction, cohort, kept.UserId));
    }

    // A draft is written anew; what was confirmed stays as it is until the edit is confirmed, too.
    private static Announcement Successor(Actor actor, Announcement announcement) =>
        announcement.State == AnnouncementState.Draft
            ? announcement with { DisplayName = actor.DisplayName }
            : announcement with { AnnouncementId = 0, ReplacesId = announcement.AnnouncementId, DisplayName = actor.DisplayName };

    private static string? Forbid(Actor actor, Announcement announcement) =>
        announcement.UserId == actor.UserId ? null : AnnouncementMessages.NotYours;
}
