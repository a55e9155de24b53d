using DjangonautBot.Features.Me;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Outcomes;

/// <summary>
/// Routes about follow-ups. A person's own yes outlives the crew and the cohort's texts, so everybody may use those about it.
/// </summary>
internal sealed class OutcomeCommands(
    ConsentHandler consents, FollowUpHandler followUps, OutcomeHandler outcomes, IOwnServers servers) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "me outcomes",
            "Say whether I may ask you two questions, 6 and 12 months after landing",
            Access.Everybody,
            ResponseKind.Private,
            consents.ShowAsync)
        {
            InDirectMessages = servers.UseOf(ConsentMessages.ShowRoute),
        },
        new InteractionRoute.SlashCommand(
            "cohort outcomes",
            "What became of the cohort's Djangonauts, in counts",
            Access.CohortCaptain,
            ResponseKind.Private,
            outcomes.ShowAsync),
        Own(ConsentMessages.ShowRoute, ResponseKind.Private, consents.ShowAsync),
        Own(OutcomeOffer.Route, ResponseKind.Private, consents.AgreeAsync),
        Own(ConsentMessages.EndRoute, ResponseKind.Update, consents.EndAsync),
        Own(FollowUpMessages.ContributionRoute, ResponseKind.Update, followUps.SayContributionAsync),
        Own(FollowUpMessages.RolesRoute, ResponseKind.Update, followUps.SayRolesAsync),
    ];

    private static InteractionRoute.Component Own(
        string name, ResponseKind response, Func<ComponentRequest, CancellationToken, Task<Reply>> handler) =>
        new(name, Access.Everybody, response, handler);
}
