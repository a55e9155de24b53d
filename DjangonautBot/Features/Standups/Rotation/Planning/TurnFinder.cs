using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Planning;

/// <summary>Finds the turn that a Navigator would like to hand over, or the reason why there is none.</summary>
internal sealed class TurnFinder(RotationReplanner replanner, ICohorts cohorts, ITeams teams)
{
    /// <param name="teamId">The team whose turn it is; null for any.</param>
    /// <param name="led">Teams whose stand-up the person leads in that week: one or more.</param>
    public bool TryFind(
        WriteTransaction transaction,
        Actor actor,
        int week,
        TeamId? teamId,
        Instant now,
        [NotNullWhen(true)] out Cohort? cohort,
        out IReadOnlyList<TeamTurns> led,
        [NotNullWhen(false)] out Reply? refusal)
    {
        led = [];
        cohort = actor.CohortId is { } cohortId ? cohorts.Find(transaction, cohortId) : null;
        refusal = cohort is null ? new Reply.Decline(DispatchMessages.NoCohort)
            : cohort.ClosedAt is not null ? new Reply.Decline(TurnMessages.Closed)
            : week > cohort.Weeks ? new Reply.Decline(TurnMessages.NotInTheProgram(cohort))
            : null;
        if (refusal is not null)
        {
            return false;
        }

        led =
        [
            .. Teams(transaction, cohort!, now).Where(team =>
                (teamId ?? team.Team.TeamId) == team.Team.TeamId && team.Find(week) is { } turn && turn.CrewId == actor.CrewId),
        ];
        refusal = led switch
        {
            [] => new Reply.Decline(TurnMessages.NotYours(week)),
            _ when led.All(team => team.IsPast(week)) => new Reply.Decline(TurnMessages.IsPast(week)),
            _ when led.All(team => team.Times.At(week) is null) => new Reply.Decline(TurnMessages.IsCancelled(week)),
            _ => null,
        };
        led = [.. led.Where(team => team.IsToCome(week))];
        return refusal is null;
    }

    /// <summary>Turns of a team; null if it was removed or its cohort is closed.</summary>
    public TeamTurns? Find(WriteTransaction transaction, Cohort cohort, TeamId teamId, Instant now) =>
        cohort.ClosedAt is null ? Teams(transaction, cohort, now).FirstOrDefault(team => team.Team.TeamId == teamId) : null;

    private IEnumerable<TeamTurns> Teams(WriteTransaction transaction, Cohort cohort, Instant now) =>
        teams.List(transaction, cohort.CohortId).Select(team => replanner.Of(transaction, cohort, team, now));
}
