using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <summary>Routes of <c>/announce week</c>.</summary>
internal sealed class WeeklyTextCommands(WeeklyTextHandler texts) : IInteractionModule
{
    public const string Number = "number";

    // A program has at most this many weeks.
    private const int LongestProgram = 52;

    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "announce week",
            "How a week opens: read it, write your own, or go back to the program's",
            Access.CohortCaptain,
            ResponseKind.Private,
            texts.ShowAsync,
            CommandOptions.Number(Number, "The week, from 0 on", minimum: 0, LongestProgram, required: true)),
        new InteractionRoute.Component(WeeklyTextMessages.ChangeRoute, Access.CohortCaptain, ResponseKind.Form, texts.OpenFormAsync),
        new InteractionRoute.FormSubmission(WeeklyTextForm.Route, Access.CohortCaptain, ResponseKind.Private, texts.SaveAsync)
        {
            ChangesCohort = true,
            Texts = WeeklyTextForm.Texts,
        },
        new InteractionRoute.Component(WeeklyTextMessages.PreviewRoute, Access.CohortCaptain, ResponseKind.Private, texts.PreviewAsync),
        new InteractionRoute.Component(WeeklyTextMessages.DefaultRoute, Access.CohortCaptain, ResponseKind.Update, texts.ResetAsync)
        {
            ChangesCohort = true,
        },
    ];
}
