using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Cohorts.Retention;

internal sealed class RetentionCommands(RetentionHandler retention) : IInteractionModule
{
    public const string Days = "days";

    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "cohort retention",
                "How long after its end the cohort's texts are kept",
                Access.CohortCaptain,
                ResponseKind.Private,
                retention.CommandAsync,
                CommandOptions.Number(
                    Days,
                    "Days after the end; leave it out to see how it is",
                    RetentionPolicy.FewestDays,
                    RetentionPolicy.MostDays)),
            new InteractionRoute.Component(RetentionMessages.ShowRoute, Access.CohortCaptain, ResponseKind.Private, retention.ShowAsync),
        ];
}
