using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Crew.CaptainRole;

internal sealed class CaptainRoleCommands(CaptainRoleHandler captainRole) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "crew captain_role",
            "The Discord role whose holders count as Captains",
            Access.CohortCaptain,
            ResponseKind.Private,
            captainRole.SetAsync,
            CommandOptions.Role("role", "The role; leave it out to see which it is, or to clear it"))
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(
            CaptainRoleMessages.ClearRoute, Access.CohortCaptain, ResponseKind.Update, captainRole.ClearAsync)
        {
            ChangesCohort = true,
        },
    ];
}
