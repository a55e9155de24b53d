using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Offers the welcomes that are not posted yet.</summary>
internal sealed class WelcomeOffer(WelcomeReader welcomes, ITeams teams, ProgramClock clock) : IWelcomeOffer, IImportOffer
{
    // Navigators come first, and welcome nobody yet.
    public Button? For(Team team) =>
        welcomes.ListWaiting([team], clock.Now) is [var welcome] && welcome.NamesOf(CrewRole.Djangonaut).Count > 0
            ? WelcomePreview.Complete(team.CohortId, team.TeamId)
            : null;

    public Button? For(IReadOnlyList<Team> among) => welcomes.ListWaiting(among, clock.Now) is [var first, ..] waiting
        ? WelcomePreview.Open(first.Cohort.CohortId, waiting.Count)
        : null;

    public Button? For(CohortId cohort) => For(teams.List(cohort));
}
