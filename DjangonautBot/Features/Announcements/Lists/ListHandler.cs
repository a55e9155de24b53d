using DjangonautBot.Features.Announcements.Approval;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Announcements.Lists;

/// <summary>Lists announcements, and sets whether a second Captain has to say yes to them.</summary>
internal sealed class ListHandler(
    Database database, AnnouncementStore announcements, SecondCaptain secondCaptain, ICohorts cohorts, IHistory history, ProgramClock clock)
{
    private const int MostOnAPage = 8;

    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Show(request.Actor, page: 0));

    public Task<Reply> TurnPageAsync(ComponentRequest request, CancellationToken cancellationToken) => Task.FromResult(
        request.Arguments is [var page] ? Show(request.Actor, page) : new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    public async Task<Reply> SetApprovalAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (request.Arguments is not [var wanted and (0 or 1)])
        {
            return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        var (cohortId, isNeeded) = (request.Actor.RequireCohort(), wanted == 1);
        await database.WriteAsync(
            transaction =>
            {
                if (ApprovalRows.IsNeeded(transaction, cohortId) != isNeeded)
                {
                    ApprovalRows.Save(transaction, cohortId, isNeeded);
                    var words = isNeeded ? AnnouncementMessages.AsksForApproval : AnnouncementMessages.AsksForNoApproval;
                    history.Record(transaction, cohortId, request.Actor.UserId, words, clock.Now);
                }
            },
            cancellationToken);
        return Show(request.Actor, page: 0);
    }

    private Reply Show(Actor actor, long page)
    {
        var cohort = cohorts.Get(actor.RequireCohort());
        var now = clock.Now;
        var all = announcements.List(cohort.CohortId);
        var upcoming = all.Where(announcement => !announcement.IsOut(now)).OrderBy(announcement => announcement.DueAt ?? now);
        var past = all.Where(announcement => announcement.IsOut(now)).OrderByDescending(announcement => announcement.DueAt);
        var need = database.Read(connection => secondCaptain.Of(connection, cohort, actor.UserId));
        return ListMessages.List(cohort, PagedList<Announcement>.Of([.. upcoming, .. past], page, MostOnAPage), need, now);
    }
}
