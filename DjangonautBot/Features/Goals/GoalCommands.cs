using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Goals;

internal sealed class GoalCommands(GoalHandler goals) : IInteractionModule
{
    public const string Text = "text";
    public const string Person = "person";

    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "goal set",
                "A goal of your own for the program; your team and Captains can see it",
                Access.Crew,
                ResponseKind.Private,
                goals.SetAsync,
                CommandOptions.Text(
                    Text,
                    $"What you would like to reach; {GoalMessages.NoGoal} takes it away",
                    GoalMessages.LongestText,
                    required: true)),
            new InteractionRoute.SlashCommand(
                "goal show",
                "Your own goal, or that of somebody in your team",
                Access.Crew,
                ResponseKind.Private,
                goals.ShowAsync,
                CommandOptions.Person(Person, "Whose; your own if you leave it out")),
            new InteractionRoute.Component(GoalButton.Route, Access.Crew, ResponseKind.Form, goals.OpenAsync),
            new InteractionRoute.FormSubmission(GoalForm.Route, Access.Crew, ResponseKind.Private, goals.SaveAsync)
            {
                Texts = GoalForm.Texts,
            },
        ];
}
