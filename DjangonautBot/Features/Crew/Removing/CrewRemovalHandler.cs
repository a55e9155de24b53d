using DjangonautBot.Features.Crew.Adding;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Removing;

/// <summary>Taking somebody out: first what that means, then, once it is confirmed, doing it. It is never refused.</summary>
internal sealed class CrewRemovalHandler(CrewStore store, CrewChanges changes, ITeams teams, ProgramClock clock)
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
        return await changes.RemoveAsync(cohortId, member, team, request.Actor.UserId, clock.Now, cancellationToken) is { } consequences
            ? CrewRemovalMessages.Removed(cohortId, removal).With(consequences)
            : new Reply.Decline(CrewRemovalMessages.IsOutAlready(member));
    }

    public Task<Reply> KeepAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(TryRead(request, out _, out var member, out _)
            ? CrewRemovalMessages.Kept(member)
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    private Reply Preview(CommandRequest request)
    {
        if (request.Actor.CohortId is not { } cohortId)
        {
            return new Reply.Decline(DispatchMessages.NoCohort);
        }

        var team = request.Text("team") is { } name ? teams.FindByName(cohortId, name) : null;
        if (team is null && request.Text("team") is not null)
        {
            return new Reply.Decline(CrewMessages.WhichTeam(teams.List(cohortId)));
        }

        if (store.Find(cohortId, request.RequiredId("member")) is not { } member)
        {
            return new Reply.Decline(CrewRemovalMessages.NotInTheCrew(request.RequiredId("member")));
        }

        var removal = Describe(cohortId, member, team);
        return removal.Roles.Count > 0
            ? CrewRemovalMessages.Preview(cohortId, removal)
            : new Reply.Decline(CrewRemovalMessages.HasNoRole(removal));
    }

    private CrewRemoval Describe(CohortId cohortId, CrewMember member, Team? team)
    {
        var all = store.Enrolments(member.CrewId)
            .Select(enrolment => new RoleInTeam(enrolment.Role, enrolment.TeamId is { } id ? teams.Find(cohortId, id) : null))
            .ToList();
        var left = all.Where(role => team is null || role.Team?.TeamId == team.TeamId).ToList();
        return new CrewRemoval(
            member,
            team,
            left,
            StaysInTheCrew: left.Count < all.Count,
            store.CountCheckIns(member.CrewId),
            [
                .. left.Where(role => role.Role == CrewRole.Navigator)
                    .Select(role => ShortageWithout(member, role.Team!))
                    .OfType<NavigatorShortage>(),
            ]);
    }

    private NavigatorShortage? ShortageWithout(CrewMember member, Team team)
    {
        int Others(CrewRole role) => store.List(team.TeamId, role).Count(other => other.CrewId != member.CrewId);
        return NavigatorShortage.Find(team, Others(CrewRole.Djangonaut), Others(CrewRole.Navigator));
    }

    private bool TryRead(ComponentRequest request, out CohortId cohortId, out CrewMember member, out Team? team)
    {
        (cohortId, member, team) = (request.Actor.CohortId ?? default, null!, null);
        if (request is not { Arguments: [var crewNumber, var teamNumber] } || store.Find(cohortId, new CrewId(crewNumber)) is not { } found)
        {
            return false;
        }

        member = found;
        team = teamNumber == CrewMessages.NoTeam ? null : teams.Find(cohortId, new TeamId(teamNumber));
        return team is not null || teamNumber == CrewMessages.NoTeam;
    }
}
