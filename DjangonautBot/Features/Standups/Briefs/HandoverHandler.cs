using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>Opens the form for a note to the next stand-up, and saves it.</summary>
internal sealed class HandoverHandler(
    HandoverStore notes, ITeamChoice choice, IRotation rotation, ICohorts cohorts, ITeams teams, IStandups standups, ProgramClock clock)
{
    public Task<Reply> OpenAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(
            TryScope(request.Actor, request.Arguments, out var scope, out var refusal)
                ? HandoverForm.Open(scope.Times.Team, scope.Week, notes.Find(scope.Times.Team.TeamId, scope.Week))
                : refusal);

    public async Task<Reply> SaveAsync(FormRequest request, CancellationToken cancellationToken)
    {
        if (!TryScope(request.Actor, request.Arguments, out var scope, out var refusal))
        {
            return refusal;
        }

        var team = scope.Times.Team;
        if (HandoverForm.Read(request) is { Length: > 0 } text)
        {
            await notes.SaveAsync(team.TeamId, scope.Week, request.Actor.CrewId, request.Actor.UserId, text, clock.Now, cancellationToken);
            return HandoverMessages.Saved(scope.Times, scope.Next);
        }

        await notes.DeleteAsync(team.TeamId, scope.Week, cancellationToken);
        return HandoverMessages.Deleted(team, scope.Next);
    }

    /// <summary>Resolves the stand-up that leaves the note and the one that gets it, or the reason why there is none.</summary>
    private bool TryScope(
        Actor actor, IReadOnlyList<long> arguments, [NotNullWhen(true)] out Scope? scope, [NotNullWhen(false)] out Reply? refusal)
    {
        (scope, refusal) = (null, null);
        if (arguments is not [var number, >= 1 and <= int.MaxValue and var argument]
            || actor.CohortId is not { } cohortId
            || teams.Find(cohortId, new TeamId(number)) is not { RemovedAt: null } team)
        {
            refusal = new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
            return false;
        }

        var week = (int)argument;
        var times = standups.Of(cohorts.Get(cohortId), team);
        var next = times.WeekAfter(week);
        refusal = !MayLeaveNotes(actor, team, week) ? new Reply.Decline(HandoverMessages.NotYours(team))
            : next is null ? new Reply.Decline(HandoverMessages.NoNext(week))
            : times.IsOver(next.Value, clock.Now) ? new Reply.Decline(HandoverMessages.NextIsOver(next.Value))
            : null;
        if (refusal is not null)
        {
            return false;
        }

        scope = new Scope(times, week, next!.Value);
        return true;
    }

    private bool MayLeaveNotes(Actor actor, Team team, int week) =>
        choice.Leads(actor, team)
        || (actor.CrewId is { } crewId && rotation.FindFacilitator(team.TeamId, week)?.CrewId == crewId);

    private sealed record Scope(StandupTimes Times, int Week, int Next);
}
