using DjangonautBot.Features.Cohorts.Changes;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Cohorts;

internal sealed class CohortCommands(CohortHandler cohorts, PlanningHandler planning, CohortSuggestions suggestions) : IInteractionModule
{
    private const int LongestName = 80;
    private const int LongestGoal = 300;
    private const int LongestDate = 40;
    private const int LongestZone = 60;
    private const int FewestWeeks = 1;
    private const int MostWeeks = 52;

    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "cohort create",
                "Start a cohort of the program in this server",
                Access.Captain,
                ResponseKind.Private,
                cohorts.CreateAsync,
                CommandOptions.Text("name", "What people call it, such as Session 5", LongestName, required: true),
                CommandOptions.Text(
                    "starts_on",
                    "A day of week 1: 2026-03-02, or next monday",
                    LongestDate,
                    required: true,
                    autocomplete: true),
                CommandOptions.Text(
                    "time_zone",
                    "The cohort's time zone: type a city or a country",
                    LongestZone,
                    required: true,
                    autocomplete: true),
                CommandOptions.Number("weeks", "How many program weeks; 8 unless you say otherwise", FewestWeeks, MostWeeks),
                CommandOptions.Text("goal", "What this cohort would like to reach together", LongestGoal))
            {
                Suggest = suggestions.ForPlan,
            },
            new InteractionRoute.SlashCommand(
                "cohort edit",
                "Change the cohort; you see what moves before it does",
                Access.Captain,
                ResponseKind.Private,
                planning.EditAsync,
                CommandOptions.Text("name", "What people call it", LongestName),
                CommandOptions.Text("starts_on", "A day of week 1; can be changed until week 1 opens", LongestDate, autocomplete: true),
                CommandOptions.Text(
                    "time_zone",
                    "A city or a country; can be changed until week 1 opens",
                    LongestZone,
                    autocomplete: true),
                CommandOptions.Number("weeks", "How many program weeks", FewestWeeks, MostWeeks),
                CommandOptions.Text("goal", "What this cohort would like to reach together; - takes it away", LongestGoal))
            {
                Suggest = suggestions.ForPlan,
            },
            new InteractionRoute.SlashCommand(
                "cohort break add",
                "Take a week off: it belongs to no program week, and the weeks after it move",
                Access.Captain,
                ResponseKind.Private,
                planning.AddBreakAsync,
                CommandOptions.Text(
                    "week_of",
                    "A day in the week to take off: 2026-04-06, or next monday",
                    LongestDate,
                    required: true,
                    autocomplete: true))
            {
                Suggest = suggestions.ForNewBreak,
            },
            new InteractionRoute.SlashCommand(
                "cohort break remove",
                "Take a coming break away, and the weeks after it move back",
                Access.Captain,
                ResponseKind.Private,
                planning.RemoveBreakAsync,
                CommandOptions.Text("week_of", "A day in the week of the break", LongestDate, required: true, autocomplete: true))
            {
                Suggest = suggestions.ForBreak,
            },
            new InteractionRoute.SlashCommand(
                "cohort close",
                "End the cohort; everything stays readable",
                Access.Captain,
                ResponseKind.Private,
                cohorts.AskToCloseAsync),
            new InteractionRoute.Component(ChangeMessages.EditRoute, Access.Captain, ResponseKind.Update, planning.ConfirmEditAsync),
            new InteractionRoute.Component(
                ChangeMessages.AddBreakRoute,
                Access.Captain,
                ResponseKind.Update,
                planning.ConfirmAddBreakAsync),
            new InteractionRoute.Component(
                ChangeMessages.RemoveBreakRoute,
                Access.Captain,
                ResponseKind.Update,
                planning.ConfirmRemoveBreakAsync),
            new InteractionRoute.Component(ChangeMessages.KeepRoute, Access.Captain, ResponseKind.Update, planning.KeepAsync),
            new InteractionRoute.Component(ClosingMessages.CloseRoute, Access.Captain, ResponseKind.Update, cohorts.CloseAsync),
            new InteractionRoute.Component(ClosingMessages.ReopenRoute, Access.Captain, ResponseKind.Update, cohorts.ReopenAsync),
        ];
}
