using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Standups.Rotation.Covers;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Order;

/// <summary>Shows the facilitators of all weeks, and sets the order of turns.</summary>
internal sealed class RotationHandler(
    RotationStore store,
    RotationOrder order,
    CoverCallStore calls,
    ITeamChoice choice,
    ICohorts cohorts,
    ITeams teams,
    IStandups standups,
    ProgramClock clock)
{
    public static IReadOnlyList<string> Places { get; } = ["first", "second", "third", "fourth"];

    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(choice.TryChoose(request.Actor, request.Team, out var team, out var refusal) ? Show(team) : refusal);

    public Task<Reply> ShowFromButtonAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(
            request is { Arguments: [var number], Actor.CohortId: { } cohortId } && teams.Find(cohortId, new TeamId(number)) is { } team
                ? Show(team)
                : new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    public async Task<Reply> OrderAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (!choice.TryChooseOwn(request.Actor, request.Team, out var team, out var refusal))
        {
            return refusal;
        }

        var cohort = cohorts.Get(team.CohortId);
        if (cohort.ClosedAt is not null)
        {
            return new Reply.Decline(TurnMessages.Closed);
        }

        var named = Places.Select(request.Id).OfType<Snowflake>().ToList();
        return await order.SetAsync(cohort, team, named, request.Actor, clock.Now, cancellationToken) switch
        {
            OrderOutcome.Ordered => Show(team),
            OrderOutcome.NotNavigators(var people) => new Reply.Decline(RotationMessages.NotNavigators(team, people)),
            OrderOutcome.NotOnceEach(var navigators) => new Reply.Decline(RotationMessages.NotOnceEach(team, navigators)),
            var other => throw new InvalidOperationException($"{other} has no words."),
        };
    }

    private Reply Show(Team team)
    {
        var cohort = cohorts.Get(team.CohortId);
        var facilitators = store.ListFacilitators(team.TeamId);
        var rotation = new TeamRotation(cohort, team, standups.Of(cohort, team), facilitators, calls.ListCalled(team.TeamId));
        return RotationMessages.Show(rotation, clock.Now);
    }
}

/// <summary>Weeks of a team with their facilitators.</summary>
/// <param name="Called">Weeks with an open call for a stand-in.</param>
internal sealed record TeamRotation(
    Cohort Cohort,
    Team Team,
    StandupTimes Times,
    IReadOnlyList<WeekFacilitator> Facilitators,
    IReadOnlyList<int> Called)
{
    public WeekFacilitator? Find(int week) => Facilitators.FirstOrDefault(led => led.Week == week);
}
