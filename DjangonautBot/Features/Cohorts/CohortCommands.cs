using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Cohorts;

internal sealed class CohortCommands(CohortHandler cohorts, PlanningHandler planning, CohortSuggestions suggestions) : IEntries
{
    private const int LongestName = 80;
    private const int LongestGoal = 300;
    private const int LongestDate = 40;
    private const int LongestZone = 60;
    private const int FewestWeeks = 1;
    private const int MostWeeks = 52;

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "cohort create",
            "Start a cohort of the program in this server",
            Access.Captain,
            AnswerKind.Private,
            cohorts.CreateAsync,
            Option.Text("name", "What people call it, such as Session 5", LongestName, required: true),
            Option.Text("starts_on", "A day of week 1: 2026-03-02, or next monday", LongestDate, required: true, autocomplete: true),
            Option.Text("time_zone", "The cohort's time zone: type a city or a country", LongestZone, required: true, autocomplete: true),
            Option.Number("weeks", "How many program weeks; 8 unless you say otherwise", FewestWeeks, MostWeeks),
            Option.Text("goal", "What this cohort would like to reach together", LongestGoal))
        {
            Suggest = suggestions.ForPlan,
        },
        new Entry.SlashCommand(
            "cohort edit",
            "Change the cohort; you see what moves before it does",
            Access.Captain,
            AnswerKind.Private,
            planning.EditAsync,
            Option.Text("name", "What people call it", LongestName),
            Option.Text("starts_on", "A day of week 1; can be changed until week 1 opens", LongestDate, autocomplete: true),
            Option.Text("time_zone", "A city or a country; can be changed until week 1 opens", LongestZone, autocomplete: true),
            Option.Number("weeks", "How many program weeks", FewestWeeks, MostWeeks),
            Option.Text("goal", "What this cohort would like to reach together; - takes it away", LongestGoal))
        {
            Suggest = suggestions.ForPlan,
        },
        new Entry.SlashCommand(
            "cohort break add",
            "Take a week off: it belongs to no program week, and the weeks after it move",
            Access.Captain,
            AnswerKind.Private,
            planning.AddBreakAsync,
            Option.Text("week_of", "A day in the week to take off: 2026-04-06, or next monday", LongestDate, required: true, autocomplete: true))
        {
            Suggest = suggestions.ForNewBreak,
        },
        new Entry.SlashCommand(
            "cohort break remove",
            "Take a coming break away, and the weeks after it move back",
            Access.Captain,
            AnswerKind.Private,
            planning.RemoveBreakAsync,
            Option.Text("week_of", "A day in the week of the break", LongestDate, required: true, autocomplete: true))
        {
            Suggest = suggestions.ForBreak,
        },
        new Entry.SlashCommand(
            "cohort close",
            "End the cohort; everything stays readable",
            Access.Captain,
            AnswerKind.Private,
            cohorts.AskToCloseAsync),
        new Entry.Component(ChangeMessages.EditRoute, Access.Captain, AnswerKind.Update, planning.ConfirmEditAsync),
        new Entry.Component(ChangeMessages.AddBreakRoute, Access.Captain, AnswerKind.Update, planning.ConfirmAddBreakAsync),
        new Entry.Component(ChangeMessages.RemoveBreakRoute, Access.Captain, AnswerKind.Update, planning.ConfirmRemoveBreakAsync),
        new Entry.Component(ChangeMessages.KeepRoute, Access.Captain, AnswerKind.Update, planning.KeepAsync),
        new Entry.Component(ClosingMessages.CloseRoute, Access.Captain, AnswerKind.Update, cohorts.CloseAsync),
        new Entry.Component(ClosingMessages.ReopenRoute, Access.Captain, AnswerKind.Update, cohorts.ReopenAsync),
    ];
}
