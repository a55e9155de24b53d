using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Crew.Import;

internal sealed class ImportCommands(ImportHandler imports) : IInteractionModule
{
    public const string File = "file";

    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "crew import",
            "Read people and teams from a spreadsheet's CSV; you see what changes before it does",
            Access.CohortCaptain,
            ResponseKind.Private,
            imports.ImportAsync,
            CommandOptions.File(File, "A CSV file with the columns team, role, and name or Discord id", required: true))
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(ImportMessages.ConfirmRoute, Access.CohortCaptain, ResponseKind.Update, imports.ConfirmAsync)
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(ImportMessages.AnswerRoute, Access.CohortCaptain, ResponseKind.Update, imports.AnswerAsync)
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(ImportMessages.KeepRoute, Access.CohortCaptain, ResponseKind.Update, imports.KeepAsync),
    ];
}
