using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Help;

/// <param name="entries">Made late, because this is one of them.</param>
internal sealed class HelpHandler(Lazy<RouteTable> entries, HelpStore store, ICohorts cohorts)
{
    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(Show(request.Actor));

    private OutgoingMessage Show(Actor actor)
    {
        if (actor.CohortId is not { } cohortId)
        {
            return actor.May(Access.Captain) ? HelpMessages.HowToBegin : HelpMessages.NothingHereYet;
        }

        return actor.May(Access.Crew) || actor.IsForgotten
            ? HelpMessages.Commands([
                .. entries.Value.All.Where(route =>
                    route is InteractionRoute.SlashCommand or InteractionRoute.MessageCommand
                    && actor.May(route.Access)),
            ])
            : HelpMessages.NotInTheCrew(store.Captains(cohortId), cohorts.Get(cohortId).CaptainRoleId);
    }
}
