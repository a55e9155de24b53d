using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Goals;

internal sealed class GoalCommands(GoalHandler goals) : IEntries
{
    public const string Text = "text";
    public const string Person = "person";

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "goal set",
            "A goal of your own for the program; your team and Captains can see it",
            Access.Crew,
            AnswerKind.Private,
            goals.SetAsync,
            Option.Text(Text, $"What you would like to reach; {GoalMessages.NoGoal} takes it away", GoalMessages.LongestText, required: true)),
        new Entry.SlashCommand(
            "goal show",
            "Your own goal, or that of somebody in your team",
            Access.Crew,
            AnswerKind.Private,
            goals.ShowAsync,
            Option.Person(Person, "Whose; your own if you leave it out")),
        new Entry.Component(GoalButton.Route, Access.Crew, AnswerKind.Form, goals.OpenAsync),
        new Entry.FormSubmission(GoalForm.Route, Access.Crew, AnswerKind.Private, goals.SaveAsync) { Texts = GoalForm.Texts },
    ];
}
