using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Cohorts;

internal sealed class CohortCommands(CohortHandler cohorts, CohortSuggestions suggestions) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "cohort create",
            "Start a cohort of the program in this server",
            Access.CohortCaptain,
            ResponseKind.Private,
            cohorts.CreateAsync,
            CohortOptions.Name("What people call it, such as Session 5", required: true),
            CohortOptions.StartsOn("A day of week 1: 2026-03-02, or next monday", required: true),
            CohortOptions.TimeZone("The cohort's time zone: type a city or a country", required: true),
            CohortOptions.Weeks("How many program weeks; 8 unless you say otherwise"),
            CohortOptions.Goal("What this cohort would like to reach together"),
            CohortOptions.Like("An earlier cohort: its teams, channels and posts, and no people"))
        {
            RequiresCohort = false,
            Suggest = suggestions.Suggest,
        },
        new InteractionRoute.SlashCommand(
            "cohort close",
            "End the cohort; everything stays readable",
            Access.CohortCaptain,
            ResponseKind.Private,
            cohorts.AskToCloseAsync),
        new InteractionRoute.Component(ClosingMessages.CloseRoute, Access.CohortCaptain, ResponseKind.Update, cohorts.CloseAsync),
        new InteractionRoute.Component(ClosingMessages.ReopenRoute, Access.CohortCaptain, ResponseKind.Update, cohorts.ReopenAsync),
    ];
}
