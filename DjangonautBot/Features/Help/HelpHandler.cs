using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Help;

/// <summary>Shows the commands that a person may use, or the first steps.</summary>
internal sealed class HelpHandler(
    HelpStore store, ICohorts cohorts, ITeams teams, ICrew crew, IDiscordGateway gateway, ProgramClock clock)
{
    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(Show(request.Actor, request.Routes, page: 0));

    public Task<Reply> TurnPageAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(request.Arguments is [var page]
            ? Show(request.Actor, request.Routes, page)
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    private OutgoingMessage Show(Actor actor, RouteTable routes, long page)
    {
        if (actor.CohortId is not { } cohortId)
        {
            return actor.May(Access.Captain) ? HelpMessages.HowToBegin : HelpMessages.NothingHereYet;
        }

        return actor.May(Access.Crew) || actor.IsForgotten
            ? HelpMessages.Commands(Here(actor, cohorts.Get(cohortId)), ListCommands(actor, routes), cohortId, page)
            : HelpMessages.NotInTheCrew(store.Captains(cohortId), FindCaptainRole(cohorts.Get(cohortId)));
    }

    private static IReadOnlyList<InteractionRoute> ListCommands(Actor actor, RouteTable routes) =>
    [
        .. routes.All.Where(route =>
            route is InteractionRoute.SlashCommand or InteractionRoute.MessageCommand && actor.May(route.Access)),
    ];

    private Snowflake? FindCaptainRole(Cohort cohort) =>
        ServerRoles.IsGone(gateway, cohort.GuildId, cohort.CaptainRoleId) ? null : cohort.CaptainRoleId;

    private string Here(Actor actor, Cohort cohort)
    {
        var own = actor.CrewId is { } crewId ? crew.Enrolments(crewId).Select(enrolment => enrolment.TeamId).ToHashSet() : [];
        var names = teams.List(cohort.CohortId).Where(team => own.Contains(team.TeamId)).Select(team => team.Name);
        return HelpMessages.Here(cohort, clock.Now, [.. names]);
    }
}
