using DjangonautBot.Interactions.Pictures.Drawing;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Cohorts.Report.Page;

internal sealed class ReportCommands(ReportAccess access, PictureRenderer pictures, ProgramClock clock) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "cohort report",
            "The cohort in numbers, with charts to keep and to print",
            Access.CohortCaptain,
            ResponseKind.Private,
            ShowAsync),
    ];

    private Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) => Task.FromResult(access.Respond(
        request.Actor,
        (cohort, report) => ReportMessages.Report(
            cohort, report, ReportPage.Write(cohort, report, clock.Now), clock.Now, pictures.Draw)));
}
