using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Cohorts.Changes;

internal sealed class CohortChangeCommands(CohortChangeHandler changes, CohortSuggestions suggestions, BreakSuggestions breaks)
    : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "cohort edit",
            "Change the cohort; you see what moves before it does",
            Access.CohortCaptain,
            ResponseKind.Private,
            changes.EditAsync,
            CohortOptions.Name("What people call it"),
            CohortOptions.StartsOn("A day of week 1; can be changed until week 1 opens, or people write"),
            CohortOptions.TimeZone("A city or a country; can be changed until week 1 opens, or people write"),
            CohortOptions.Weeks("How many program weeks"),
            CohortOptions.Goal("What this cohort would like to reach together; - takes it away"))
        {
            ChangesCohort = true,
            Suggest = suggestions.Suggest,
        },
        new InteractionRoute.SlashCommand(
            "cohort break add",
            "Take a week off: it belongs to no program week, and the weeks after it move",
            Access.CohortCaptain,
            ResponseKind.Private,
            changes.AddBreakAsync,
            CohortOptions.WeekOf("A day in the week to take off: 2026-04-06, or next monday"))
        {
            ChangesCohort = true,
            Suggest = breaks.SuggestNew,
        },
        new InteractionRoute.SlashCommand(
            "cohort break remove",
            "Take a coming break away, and the weeks after it move back",
            Access.CohortCaptain,
            ResponseKind.Private,
            changes.RemoveBreakAsync,
            CohortOptions.WeekOf("A day in the week of the break"))
        {
            ChangesCohort = true,
            Suggest = breaks.SuggestExisting,
        },
        new InteractionRoute.Component(
            CohortChangeMessages.EditRoute, Access.CohortCaptain, ResponseKind.Update, changes.ConfirmEditAsync)
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(
            CohortChangeMessages.AddBreakRoute, Access.CohortCaptain, ResponseKind.Update, changes.ConfirmAddBreakAsync)
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(
            CohortChangeMessages.RemoveBreakRoute, Access.CohortCaptain, ResponseKind.Update, changes.ConfirmRemoveBreakAsync)
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(
            CohortMessages.MoveStartRoute, Access.CohortCaptain, ResponseKind.Update, changes.MoveStartAsync)
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(CohortMessages.KeepRoute, Access.CohortCaptain, ResponseKind.Update, changes.KeepAsync),
    ];
}
