using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Adding;

/// <summary>Adds people to the crew by a member picker.</summary>
internal sealed class CrewAdditionHandler(
    CrewAdditionStore additions, CrewStore crew, ITeams teams, ICaptainTeams captainTeams, IWelcomeOffer welcome, ProgramClock clock)
{
    /// <summary>Shows the member picker for a role and team.</summary>
    public Task<Reply> PickAsync(CommandRequest request, CancellationToken cancellationToken) => Task.FromResult(Pick(request));

    /// <summary>Replaces the message of a button by the member picker.</summary>
    public Task<Reply> PickFromButtonAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(TryRead(request, out var role, out var team, out var refusal)
            ? CrewAdditionMessages.Pick(request.Actor.CohortId!.Value, role, team)
            : refusal);

    /// <summary>Enrols the picked people.</summary>
    public async Task<Reply> AddAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (!TryRead(request, out var role, out var team, out var refusal))
        {
            return refusal;
        }

        var picked = request.Values.Select(Snowflake.Parse).Select(id => request.Resolved.Users[id]).ToList();
        if (picked.Any(user => user.Bot))
        {
            return new Reply.Decline(CrewAdditionMessages.BotsStayOut);
        }

        var newCrewMembers = picked
            .Select(user => new NewCrewMember(user.Id, ShownName.Of(user, request.Resolved.Members.GetValueOrDefault(user.Id)?.Nick)))
            .ToList();
        var addition = new CrewAddition(request.Actor.CohortId!.Value, role, team, newCrewMembers);
        return await AddAsync(addition, request.Actor, cancellationToken);
    }

    /// <summary>Enrols a person who is in the team already in the other role, after a Captain was told what they can read then.</summary>
    public Task<Reply> AddInBothRolesAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (!TryRead(request, out var role, out var team, out var refusal))
        {
            return Task.FromResult(refusal);
        }

        var cohortId = request.Actor.RequireCohort();
        return request.Arguments is [_, _, var userId] && crew.Find(cohortId, new Snowflake((ulong)userId)) is { } member
            ? AddAsync(
                new CrewAddition(cohortId, role, team, [new NewCrewMember(member.UserId, member.DisplayName)]) { MayBeInBothRoles = true },
                request.Actor,
                cancellationToken)
            : Task.FromResult<Reply>(new Reply.Decline(DispatchMessages.FromAnEarlierVersion));
    }

    private async Task<Reply> AddAsync(CrewAddition addition, Actor actor, CancellationToken cancellationToken)
    {
        var team = addition.Team;
        return await additions.AddAsync(addition, actor.UserId, clock.Now, cancellationToken) switch
        {
            EnrolOutcome.Enrolled(var consequences) =>
                CrewAdditionMessages.Added(addition, team is null ? null : RoomIn(team), team is null ? null : welcome.For(team))
                    .With(consequences),
            EnrolOutcome.InBothRoles(var added, var people, var consequences) =>
                CrewAdditionMessages.InBothRoles(addition with { People = added }, people).With(consequences),
            EnrolOutcome.InAnotherTeam(var people) => CrewAdditionMessages.InAnotherTeam(addition, people),
            EnrolOutcome.NoRoom noRoom => CrewAdditionMessages.NoRoom(noRoom, addition.CohortId, team!, addition),
            EnrolOutcome.TeamIsGone => new Reply.Decline(CrewMessages.TeamIsGone),
            var other => throw new InvalidOperationException($"{other} has no words."),
        };
    }

    private Reply Pick(CommandRequest request)
    {
        var cohortId = request.Actor.RequireCohort();
        var role = Enum.Parse<CrewRole>(request.RequiredText("role"));
        if (role == CrewRole.Captain && request.Team is null && request.Actor.IsCohortCaptain)
        {
            return CrewAdditionMessages.Pick(cohortId, role, null);
        }

        var all = captainTeams.ListFor(request.Actor);
        var team = request.Team is { } name ? teams.FindByName(cohortId, name) : all is [var only] ? only : null;
        return team switch
        {
            not null when !captainTeams.LooksAfter(request.Actor, team.TeamId) => new Reply.Decline(CrewMessages.NotYours(team)),
            not null => CrewAdditionMessages.Pick(cohortId, role, team),
            null when all.Count == 0 => new Reply.Decline(CrewMessages.WhichTeam(all)),
            null => CrewAdditionMessages.AskForTeam(cohortId, role, all),
        };
    }

    private bool TryRead(ComponentRequest request, out CrewRole role, out Team? team, out Reply refusal)
    {
        (role, team, refusal) = (default, null, new Reply.Decline(DispatchMessages.FromAnEarlierVersion));
        if (
            request
            is not { Arguments: [>= 0 and <= (long)CrewRole.Captain and var roleNumber, var teamNumber, ..], Actor.CohortId: { } cohortId })
        {
            return false;
        }

        role = (CrewRole)roleNumber;
        if (teamNumber == CrewMessages.NoTeam)
        {
            refusal = new Reply.Decline(DispatchMessages.ForCohortCaptains);
            return role == CrewRole.Captain && request.Actor.IsCohortCaptain;
        }

        team = teams.Find(cohortId, new TeamId(teamNumber));
        var isOthers = team is not null && !captainTeams.LooksAfter(request.Actor, team.TeamId);
        refusal = new Reply.Decline(isOthers ? CrewMessages.NotYours(team!) : CrewMessages.TeamIsGone);
        return team is { RemovedAt: null } && !isOthers;
    }

    private int RoomIn(Team team) => Math.Max(
        0, TeamCaps.Most(crew.CountNavigators(team.TeamId)) - crew.List(team.TeamId, CrewRole.Djangonaut).Count);
}

/// <summary>Request to give people a role.</summary>
/// <param name="Team">Null for Captains of the whole cohort.</param>
internal sealed record CrewAddition(CohortId CohortId, CrewRole Role, Team? Team, IReadOnlyList<NewCrewMember> People)
{
    /// <summary>Whether the Captain was told what somebody can read who is Djangonaut and Navigator of one team.</summary>
    public bool MayBeInBothRoles { get; init; }
}
