using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Covers;

/// <summary>Advises a Navigator who will be away of the weeks that nobody else of their team can lead.</summary>
internal sealed class UncoveredTurns(RotationReplanner replanner, ICohorts cohorts, ITeams teams) : IAwayAdvice
{
    public IEnumerable<string> For(WriteTransaction transaction, CohortId cohortId, CrewId crewId, Instant now) =>
        from cohort in cohorts.Find(transaction, cohortId) is { ClosedAt: null } open ? new[] { open } : []
        from team in teams.List(transaction, cohortId)
        let turns = replanner.Of(transaction, cohort, team, now)
        from turn in turns.Turns
        where turn.CrewId == crewId && turns.IsToCome(turn.Week) && !turns.IsAvailable(crewId, turn.Week)
        select CoverMessages.Uncovered(team, turn.Week);
}
