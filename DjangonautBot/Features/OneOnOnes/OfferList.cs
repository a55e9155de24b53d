using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>Gathers who is offered a 1:1: the Djangonauts who are here, by team and then by name.</summary>
internal sealed class OfferList(OneOnOneStore store, ICrew crew) : IOneOnOnes
{
    public IReadOnlyList<Offer> Read(Cohort cohort, IReadOnlyList<Team> teams, Round round)
    {
        var states = store.Find(cohort.CohortId, round);
        return
        [
            .. from team in teams
               from member in crew.List(team.TeamId, CrewRole.Djangonaut).OrderBy(member => member.DisplayName, StringComparer.OrdinalIgnoreCase)
               where !member.IsGone
               select new Offer(team, member, states.TryGetValue(member.CrewId, out var state) ? state : null),
        ];
    }

    public IReadOnlyList<CrewMember> ListToOffer(Cohort cohort, IReadOnlyList<Team> teams, Round round) =>
        [.. Read(cohort, teams, round).Where(offer => offer.State is null).Select(offer => offer.Member)];
}
