using DjangonautBot.Interactions.Pictures.Drawing;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Cohorts.Report.Farewell;

internal sealed class FarewellCommands(
    ReportStore reports, ICohorts cohorts, PictureRenderer pictures, ProgramClock clock) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.Component(FarewellMessages.WeeksRoute, Access.CrewForGood, ResponseKind.Private, ShowWeeksAsync),
    ];

    private Task<Reply> ShowWeeksAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var cohort = cohorts.Get(request.Actor.CohortId!.Value);
        var report = reports.Read(cohort, clock.Now);
        var picture = pictures.Draw(ReportPictures.CheckIns(cohort, report));
        return Task.FromResult<Reply>(ReportMessages.Weeks(cohort, report, clock.Now, picture));
    }
}
