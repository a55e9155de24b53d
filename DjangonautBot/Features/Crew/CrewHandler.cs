using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Crew;

internal sealed class CrewHandler(CrewStore store, ITeams teams, ProgramClock clock)
{
    private const long NoTeam = 0;

    /// <summary>Shows the member picker for a role and team.</summary>
    public Task<Reply> PickAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Actor.CohortId is not { } cohortId)
        {
            return Answer(new Reply.Decline(DispatchMessages.NoCohort));
        }

        var role = Enum.Parse<CrewRole>(request.RequiredText("role"));
        if (role == CrewRole.Captain)
        {
            return Answer(CrewMessages.Pick(cohortId, role, NoTeam, null));
        }

        var all = teams.List(cohortId);
        var team = request.Text("team") is { } name ? teams.FindByName(cohortId, name) : all is [var only] ? only : null;
        return Answer(team is null
            ? new Reply.Decline(CrewMessages.WhichTeam(all))
            : CrewMessages.Pick(cohortId, role, team.TeamId.Value, team));
    }

    /// <summary>Enrols the people who were picked.</summary>
    public async Task<Reply> AddAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Arguments: [var roleNumber, var teamNumber], Actor.CohortId: { } cohortId })
        {
            return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        var role = (CrewRole)roleNumber;
        var team = teamNumber == NoTeam ? null : teams.Find(cohortId, new TeamId(teamNumber));
        if (team is null && role != CrewRole.Captain)
        {
            return new Reply.Decline(CrewMessages.TeamIsGone);
        }

        var picked = request.Values.Select(Snowflake.Parse).Select(id => request.Resolved.Users[id]).ToList();
        if (picked.Any(user => user.Bot))
        {
            return new Reply.Decline(CrewMessages.BotsStayOut);
        }

        var newcomers = picked
            .Select(user => new Newcomer(user.Id, request.Resolved.Members.GetValueOrDefault(user.Id)?.Nick ?? user.DisplayName))
            .ToList();
        return await store.EnrolAsync(cohortId, role, team?.TeamId, newcomers, clock.Now, cancellationToken) switch
        {
            EnrolOutcome.Enrolled => CrewMessages.Added(newcomers, role, team),
            EnrolOutcome.InAnotherTeam(var people) => new Reply.Decline(CrewMessages.InAnotherTeam(people)),
            EnrolOutcome.NoRoom refusal => new Reply.Decline(CrewMessages.NoRoom(refusal, team!)),
            var other => throw new InvalidOperationException($"{other} has no words."),
        };
    }

    private static Task<Reply> Answer(Reply reply) => Task.FromResult(reply);
}
