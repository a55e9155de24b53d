using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Rotation;

/// <summary>Which team somebody means: the one they name, else the one they navigate, else the only one.</summary>
internal sealed class TeamChoice(ITeams teams, ICrew crew)
{
    public bool TryChoose(
        Actor actor, string? name, [NotNullWhen(true)] out Team? team, [NotNullWhen(false)] out Reply? refusal)
    {
        team = null;
        refusal = null;
        if (actor.CohortId is not { } cohortId)
        {
            refusal = new Reply.Decline(DispatchMessages.NoCohort);
            return false;
        }

        var all = teams.List(cohortId);
        team = name is not null ? teams.FindByName(cohortId, name) : Single(OfNavigator(actor, all)) ?? Single(all);
        if (team is null)
        {
            refusal = new Reply.Decline(name is null ? RotationMessages.WhichTeam(all) : RotationMessages.NoSuchTeam(name, all));
        }

        return team is not null;
    }

    private IReadOnlyList<Team> OfNavigator(Actor actor, IReadOnlyList<Team> all)
    {
        var own = actor.CrewId is { } crewId
            ? crew.Enrolments(crewId).Where(enrolment => enrolment.Role == CrewRole.Navigator).Select(enrolment => enrolment.TeamId).OfType<TeamId>().ToHashSet()
            : [];
        return [.. all.Where(team => own.Contains(team.TeamId))];
    }

    private static Team? Single(IReadOnlyList<Team> teams) => teams is [var only] ? only : null;
}
