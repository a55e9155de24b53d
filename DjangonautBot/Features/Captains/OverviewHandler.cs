using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Pictures.Drawing;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using NodaTime;

namespace DjangonautBot.Features.Captains;

/// <summary>Shows a Captain the overview of the teams that they look after.</summary>
internal sealed class OverviewHandler(
    CaptainsViewReader views, ICaptainTeams captainTeams, ICohorts cohorts, PictureRenderer pictures)
{
    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Show(request.Actor, span: null));

    /// <summary>Opens the overview of a digest, with the questions that the digest announced.</summary>
    public Task<Reply> OpenDigestAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(request.Arguments is [var since, var until]
            ? Show(request.Actor, new DigestSpan(Instant.FromUnixTimeSeconds(since), Instant.FromUnixTimeSeconds(until)))
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    private Reply Show(Actor actor, DigestSpan? span)
    {
        var cohortId = actor.RequireCohort();
        var teams = captainTeams.ListFor(actor);
        if (teams.Count == 0)
        {
            return new Reply.Decline(OverviewMessages.NoTeam);
        }

        var view = views.Read(cohorts.Get(cohortId), teams, span, actor.IsCohortCaptain);
        return OverviewMessages.Show(view, pictures.Draw(OverviewPicture.Of(view.Participation)));
    }
}
