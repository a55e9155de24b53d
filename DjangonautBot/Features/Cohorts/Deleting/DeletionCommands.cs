using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Cohorts.Deleting;

internal sealed class DeletionCommands(DeletionHandler deletion) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "cohort delete",
            "Delete a cohort that was started by mistake, as long as nobody has written in it",
            Access.CohortCaptain,
            ResponseKind.Private,
            deletion.AskAsync),
        new InteractionRoute.Component(
            DeletionMessages.DeleteRoute, Access.CohortCaptain, ResponseKind.Update, deletion.DeleteAsync),
    ];
}
