using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>Reads the offers of a round: one for each Djangonaut in the server, ordered by team and name.</summary>
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

/// <summary>Offer of a 1:1 to a Djangonaut in a round.</summary>
/// <param name="State">Null as long as no Captain has made the offer.</param>
internal sealed record OneOnOneOffer(Team Team, CrewMember Member, OneOnOneState? State);
