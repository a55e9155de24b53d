using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Cohorts.Report.Export;

internal sealed class ExportCommands(ReportAccess access, ReportStore reports, ProgramClock clock) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "cohort export",
            "Tables for organisers: counts, and the wins that people shared",
            Access.CohortCaptain,
            ResponseKind.Private,
            ExportAsync),
    ];

    private Task<Reply> ExportAsync(CommandRequest request, CancellationToken cancellationToken) => Task.FromResult(access.Respond(
        request.Actor,
        (cohort, report) => ReportMessages.Export(
            cohort, CohortExport.Write(cohort, report, reports.ListWins(cohort.CohortId), clock.Now))));
}
