using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew.Lists;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew.Export;

internal sealed class CrewExportCommands(CrewListStore holders, ITeams teams, ICohorts cohorts) : IInteractionModule
{
    private const string FileName = "crew.csv";

    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "crew export",
            "The crew as a CSV file, in the form that /crew import reads",
            Access.CohortCaptain,
            ResponseKind.Private,
            ExportAsync),
    ];

    private Task<Reply> ExportAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var cohort = cohorts.Get(request.Actor.RequireCohort());
        var content = CrewExport.Write(teams.List(cohort.CohortId), holders.List(cohort.CohortId));
        return Task.FromResult<Reply>(new OutgoingMessage(
            AllowedMentions.None,
            $"📋 The crew of **{Markdown.Escape(cohort.Name)}**. Change it in a spreadsheet, save it as CSV, and `/crew import` shows what "
                + "that would change. The ids are written so that spreadsheets keep all their digits.",
            Files: [new FileAttachment(FileName, content, Csv.ContentType)]));
    }
}
