using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Removing;

/// <summary>Removes members from a team or from the crew, after a preview of the effect is confirmed. It is never refused.</summary>
internal sealed class CrewRemovalHandler(
    CrewRemovalStore removals, CrewStore crew, ITeams teams, ICaptainTeams captainTeams, ProgramClock clock)
{
    public Task<Reply> PreviewAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Preview(request));

    public async Task<Reply> RemoveAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (!TryRead(request, out var cohortId, out var member, out var team))
        {
            return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        var removal = Describe(cohortId, member, team);
        if (!IsOwn(request.Actor, removal))
        {
            return new Reply.Decline(CrewRemovalMessages.NotYours(removal));
        }

        return await removals.RemoveAsync(cohortId, member, team, request.Actor.UserId, clock.Now, cancellationToken) is { } consequences
            ? CrewRemovalMessages.Removed(cohortId, removal).With(consequences)
            : new Reply.Decline(CrewRemovalMessages.IsOutAlready(member));
    }

    public Task<Reply> KeepAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(TryRead(request, out _, out var member, out _)
            ? CrewRemovalMessages.Kept(member)
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    private Reply Preview(CommandRequest request)
    {
        var cohortId = request.Actor.RequireCohort();
        var team = request.Team is { } name ? teams.FindByName(cohortId, name) : null;
        if (team is null && request.Team is not null)
        {
            return new Reply.Decline(CrewMessages.WhichTeam(captainTeams.ListFor(request.Actor)));
        }

        if (crew.Find(cohortId, request.RequiredId("member")) is not { } member)
        {
            return new Reply.Decline(CrewMessages.NotInTheCrew(request.RequiredId("member")));
        }

        var removal = Describe(cohortId, member, team);
        return !IsOwn(request.Actor, removal) ? new Reply.Decline(CrewRemovalMessages.NotYours(removal))
            : removal.Roles.Count > 0
            ? CrewRemovalMessages.Preview(cohortId, removal)
            : new Reply.Decline(CrewRemovalMessages.HasNoRole(removal));
    }

    // All that the person would lose is in teams that the Captain looks after.
    private bool IsOwn(Actor actor, CrewRemoval removal) =>
        actor.IsCohortCaptain
        || removal.Roles.All(role => role.Team is { } team && captainTeams.LooksAfter(actor, team.TeamId));

    private CrewRemoval Describe(CohortId cohortId, CrewMember member, Team? team)
    {
        var all = crew.Enrolments(member.CrewId)
            .Select(enrolment => new RoleInTeam(enrolment.Role, enrolment.TeamId is { } id ? teams.Find(cohortId, id) : null))
            .ToList();
        var left = all.Where(role => team is null || role.Team?.TeamId == team.TeamId).ToList();
        return new CrewRemoval(
            member,
            team,
            left,
            StaysInTheCrew: left.Count < all.Count,
            crew.CountCheckIns(member.CrewId),
            [
                .. left.Where(role => role.Role == CrewRole.Navigator)
                    .Select(role => ShortageWithout(member, role.Team!))
                    .OfType<NavigatorShortage>(),
            ]);
    }

    private NavigatorShortage? ShortageWithout(CrewMember member, Team team)
    {
        List<CrewMember> Others(CrewRole role) => [.. crew.List(team.TeamId, role).Where(other => other.CrewId != member.CrewId)];
        var djangonauts = Others(CrewRole.Djangonaut);
        return NavigatorShortage.Find(team, djangonauts.Count, Others(CrewRole.Navigator).Except(djangonauts).Count());
    }

    private bool TryRead(ComponentRequest request, out CohortId cohortId, out CrewMember member, out Team? team)
    {
        (cohortId, member, team) = (request.Actor.CohortId ?? default, null!, null);
        if (request is not { Arguments: [var crewNumber, var teamNumber] } || crew.Find(cohortId, new CrewId(crewNumber)) is not { } found)
        {
            return false;
        }

        member = found;
        team = teamNumber == CrewMessages.NoTeam ? null : teams.Find(cohortId, new TeamId(teamNumber));
        return team is not null || teamNumber == CrewMessages.NoTeam;
    }
}

/// <summary>Effect of taking a member out of a team, or of the whole crew.</summary>
/// <param name="From">Null for the whole crew.</param>
/// <param name="Roles">The roles that the member loses.</param>
/// <param name="StaysInTheCrew">Whether the member keeps other roles.</param>
/// <param name="CheckIns">Number of the member's check-ins, all of which are kept.</param>
internal sealed record CrewRemoval(
    CrewMember Member,
    Team? From,
    IReadOnlyList<RoleInTeam> Roles,
    bool StaysInTheCrew,
    int CheckIns,
    IReadOnlyList<NavigatorShortage> NavigatorShortages);

/// <summary>A role and the team in which a member has it.</summary>
/// <param name="Team">Null for a Captain of the whole cohort.</param>
internal sealed record RoleInTeam(CrewRole Role, Team? Team);
