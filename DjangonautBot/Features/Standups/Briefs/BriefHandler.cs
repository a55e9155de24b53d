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

/// <summary>Shows the brief of any team to any Navigator of the cohort; its content depends on the reader.</summary>
internal sealed class BriefHandler(
    BriefReader briefReader,
    BriefVisibility visibility,
    ITeamChoice choice,
    IRotation rotation,
    ICohorts cohorts,
    ITeams teams,
    IStandups standups,
    ProgramClock clock)
{
    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(
            choice.TryChoose(request.Actor, request.Team, out var team, out var refusal)
                ? Show(request.Actor, team, request.Week)
                : refusal);

    public Task<Reply> OpenAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(
            request is { Arguments: [var number, >= 1 and <= int.MaxValue and var week], Actor.CohortId: { } cohortId }
            && teams.Find(cohortId, new TeamId(number)) is { } team
                ? Show(request.Actor, team, (int)week)
                : new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    private Reply Show(Actor actor, Team team, int? wanted)
    {
        var cohort = cohorts.Get(team.CohortId);
        if (wanted > cohort.Weeks)
        {
            return new Reply.Decline(BriefMessages.NotInTheProgram(cohort));
        }

        var times = standups.Of(cohort, team);
        if ((wanted ?? FindNext(times)) is not { } week)
        {
            return new Reply.Decline(BriefMessages.NoStandup(team));
        }

        var facilitator = rotation.FindFacilitator(team.TeamId, week);
        return briefReader.Read(cohort, times, week, actor.CrewId, visibility.Of(actor, team, facilitator)) is { } brief
            ? BriefMessages.Whole(brief)
            : new Reply.Decline(BriefMessages.IsCancelled(team, week));
    }

    // A stand-up in progress counts as the next; after the program the last one does.
    private int? FindNext(StandupTimes times)
    {
        var next = times.WeekAfter(0);
        while (next is { } week && times.IsOver(week, clock.Now))
        {
            next = times.WeekAfter(week);
        }

        return next ?? times.WeekBefore(times.Calendar.Weeks + 1);
    }
}
