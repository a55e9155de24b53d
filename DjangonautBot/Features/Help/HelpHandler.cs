using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Help;

/// <summary>Shows the commands that a person may use, or the first steps.</summary>
internal sealed class HelpHandler(HelpStore store, ICohorts cohorts)
{
    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(Show(request.Actor, request.Routes));

    private OutgoingMessage Show(Actor actor, RouteTable routes)
    {
        if (actor.CohortId is not { } cohortId)
        {
            return actor.May(Access.Captain) ? HelpMessages.HowToBegin : HelpMessages.NothingHereYet;
        }

        return actor.May(Access.Crew) || actor.IsForgotten
            ? HelpMessages.Commands([
                .. routes.All.Where(route =>
                    route is InteractionRoute.SlashCommand or InteractionRoute.MessageCommand
                    && actor.May(route.Access)),
            ])
            : HelpMessages.NotInTheCrew(store.Captains(cohortId), cohorts.Get(cohortId).CaptainRoleId);
    }
}
