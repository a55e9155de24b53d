using DjangonautBot.Features.Crew.Adding;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Moving;

/// <summary>Moves members to another team, and back.</summary>
internal sealed class CrewMoveHandler(
    CrewMoveStore moves, CrewStore crew, ITeams teams, ICaptainTeams captainTeams, ProgramClock clock)
{
    public async Task<Reply> MoveAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        if (teams.FindByName(cohortId, request.RequiredText(CommandOptions.TeamName)) is not { } to)
        {
            return new Reply.Decline(CrewMessages.WhichTeam(captainTeams.ListFor(request.Actor)));
        }

        if (crew.Find(cohortId, request.RequiredId("member")) is not { } member)
        {
            return new Reply.Decline(CrewMessages.NotInTheCrew(request.RequiredId("member")));
        }

        var enrolments = crew.Enrolments(member.CrewId).Where(enrolment => enrolment.Role != CrewRole.Captain).ToList();
        if (enrolments.Any(enrolment => enrolment.TeamId == to.TeamId))
        {
            return new Reply.Decline(CrewMoveMessages.IsThereAlready(member, to));
        }

        // A Djangonaut has one team; for a Navigator of several it is unknown which one to leave.
        return enrolments switch
        {
            [] => new Reply.Decline(CrewMoveMessages.HasNoTeam(member)),
            [{ Role: CrewRole.Djangonaut } only, ..] => await MoveAsync(Plan(only), request.Actor, cancellationToken),
            [var only] => await MoveAsync(Plan(only), request.Actor, cancellationToken),
            _ => new Reply.Decline(CrewMoveMessages.FromWhich(member, [.. enrolments.Select(FromTeam)])),
        };

        CrewMove Plan(Enrolment enrolment) => new(cohortId, member, enrolment.Role, FromTeam(enrolment), to);
        Team FromTeam(Enrolment enrolment) => teams.Find(cohortId, enrolment.TeamId!.Value)!;
    }

    /// <summary>Undoes a move; the limits of the team are checked again.</summary>
    public Task<Reply> MoveBackAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request
            is
        {
            Arguments: [var crewNumber, >= 0 and <= (long)CrewRole.Navigator and var role, var from, var to],
            Actor.CohortId: { } cohortId
        }
        && crew.Find(cohortId, new CrewId(crewNumber)) is { } member
        && teams.Find(cohortId, new TeamId(from)) is { } fromTeam
        && teams.Find(cohortId, new TeamId(to)) is { } toTeam
            ? MoveAsync(new CrewMove(cohortId, member, (CrewRole)role, fromTeam, toTeam), request.Actor, cancellationToken)
            : Task.FromResult<Reply>(new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    private async Task<Reply> MoveAsync(CrewMove move, Actor actor, CancellationToken cancellationToken) =>
        new[] { move.From, move.To }.FirstOrDefault(team => !captainTeams.LooksAfter(actor, team.TeamId)) is { } others
            ? new Reply.Decline(CrewMessages.NotYours(others))
            : await MoveOwnAsync(move, actor, cancellationToken);

    private async Task<Reply> MoveOwnAsync(CrewMove move, Actor actor, CancellationToken cancellationToken) =>
        await moves.MoveAsync(move, actor.UserId, clock.Now, cancellationToken) switch
        {
            EnrolOutcome.Enrolled(var consequences) =>
                CrewMoveMessages.Moved(move, move.Role == CrewRole.Navigator ? ShortageIn(move.From) : null).With(consequences),
            EnrolOutcome.NoRoom noRoom => CrewAdditionMessages.NoRoom(noRoom, move.CohortId, move.To),
            EnrolOutcome.TeamIsGone => new Reply.Decline(CrewMessages.TeamIsGone),
            EnrolOutcome.IsElsewhere => new Reply.Decline(CrewMoveMessages.IsElsewhere(move.Member)),
            var other => throw new InvalidOperationException($"{other} has no words."),
        };

    private NavigatorShortage? ShortageIn(Team team) => NavigatorShortage.Find(
        team, crew.List(team.TeamId, CrewRole.Djangonaut).Count, crew.CountNavigators(team.TeamId));
}

/// <summary>Request to move a person's role to another team.</summary>
internal sealed record CrewMove(CohortId CohortId, CrewMember Member, CrewRole Role, Team From, Team To);
