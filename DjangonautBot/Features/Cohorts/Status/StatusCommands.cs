using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Cohorts.Status;

internal sealed class StatusCommands(StatusHandler status, TestMessageHandler test) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "cohort status",
            "Where the program is, and whether I have all I need",
            Access.CohortCaptain,
            ResponseKind.Private,
            status.ShowAsync),
        new InteractionRoute.Component(StatusMessages.TestRoute, Access.CohortCaptain, ResponseKind.Private, test.SendAsync),
    ];
}
