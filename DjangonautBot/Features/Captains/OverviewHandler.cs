using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew.CaptainRole;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using NodaTime;

namespace DjangonautBot.Features.Captains;

/// <summary>Shows a Captain the teams that they look after.</summary>
internal sealed class OverviewHandler(CaptainsViewReader views, ICaptaincy captaincy, ICohorts cohorts)
{
    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Show(request.Actor, span: null));

    /// <summary>Opens a digest: with the questions of which it was the first to tell.</summary>
    public Task<Reply> OpenDigestAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(request.Arguments is [var since, var until]
            ? Show(request.Actor, new DigestSpan(Instant.FromUnixTimeSeconds(since), Instant.FromUnixTimeSeconds(until)))
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    private Reply Show(Actor actor, DigestSpan? span)
    {
        if (actor.CohortId is not { } cohortId)
        {
            return new Reply.Decline(DispatchMessages.NoCohort);
        }

        var teams = captaincy.TeamsOf(actor);
        return teams.Count == 0
            ? new Reply.Decline(OverviewMessages.NoTeam)
            : OverviewMessages.Show(views.Read(cohorts.Get(cohortId), teams, span));
    }
}
