using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Standups.Rotation.Covers;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Order;

/// <summary>Shows the facilitators of all weeks, and sets the order of turns.</summary>
internal sealed class RotationHandler(
    RotationStore store,
    RotationOrder order,
    CoverCallStore calls,
    ITeamChoice choice,
    ICrew crew,
    ICohorts cohorts,
    ITeams teams,
    IStandups standups,
    ProgramClock clock)
{
    public static IReadOnlyList<string> Places { get; } = ["first", "second", "third", "fourth"];

    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(choice.TryChoose(request.Actor, request.Team, out var team, out var refusal) ? Show(request.Actor, team) : refusal);

    public Task<Reply> ShowFromButtonAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(
            request is { Arguments: [var number], Actor.CohortId: { } cohortId } && teams.Find(cohortId, new TeamId(number)) is { } team
                ? Show(request.Actor, team)
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
            OrderOutcome.Ordered => Show(request.Actor, team),
            OrderOutcome.NotNavigators(var people) => new Reply.Decline(RotationMessages.NotNavigators(team, people)),
            OrderOutcome.NotOnceEach(var navigators) => new Reply.Decline(RotationMessages.NotOnceEach(team, navigators)),
            var other => throw new InvalidOperationException($"{other} has no words."),
        };
    }

    private Reply Show(Actor actor, Team team)
    {
        var cohort = cohorts.Get(team.CohortId);
        var facilitators = store.ListFacilitators(team.TeamId);
        var navigators = crew.List(team.TeamId, CrewRole.Navigator);
        var rotation = new TeamRotation(cohort, team, standups.Of(cohort, team), facilitators, calls.ListCalled(team.TeamId))
        {
            Reader = actor.UserId,
            CanSwap = navigators.Count > 1 && navigators.Any(navigator => navigator.UserId == actor.UserId),
        };
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
    /// <summary>The person who reads it.</summary>
    public required Snowflake Reader { get; init; }

    /// <summary>Whether the reader is one of several Navigators of the team, who can swap weeks.</summary>
    public required bool CanSwap { get; init; }

    /// <summary>Whether the reader leads a week to come, and can ask others about it.</summary>
    public bool CanChange(int week, Instant now) =>
        Cohort.ClosedAt is null && Find(week)?.UserId == Reader && Times.At(week) > now;

    public WeekFacilitator? Find(int week) => Facilitators.FirstOrDefault(led => led.Week == week);
}
