using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>Gathers who is offered a 1:1: the Djangonauts who are here, by team and then by name.</summary>
internal sealed class OneOnOneOffers(OneOnOneStore store, ICrew crew) : IOneOnOnes
{
    public IReadOnlyList<OneOnOneOffer> Read(Cohort cohort, IReadOnlyList<Team> teams, OneOnOneRound oneOnOneRound)
    {
        var states = store.Find(cohort.CohortId, oneOnOneRound);
        return
        [
            .. from team in teams
            from member in crew.List(team.TeamId, CrewRole.Djangonaut)
                .OrderBy(member => member.DisplayName, StringComparer.OrdinalIgnoreCase)
            where !member.IsGone
            select new OneOnOneOffer(team, member, states.TryGetValue(member.CrewId, out var state) ? state : null),
        ];
    }

    public IReadOnlyList<CrewMember> ListToOffer(Cohort cohort, IReadOnlyList<Team> teams, OneOnOneRound oneOnOneRound) =>
        [
            .. Read(cohort, teams, oneOnOneRound)
                .Where(oneOnOneOffer => oneOnOneOffer.State is null)
                .Select(oneOnOneOffer => oneOnOneOffer.Member),
        ];
}
