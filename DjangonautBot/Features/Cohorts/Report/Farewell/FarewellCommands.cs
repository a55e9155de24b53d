using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Cohorts.Report.Farewell;

internal sealed class FarewellCommands(ReportStore reports, ICohorts cohorts, ProgramClock clock) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.Component(FarewellMessages.WeeksRoute, Access.CrewForGood, ResponseKind.Private, ShowWeeksAsync),
    ];

    private Task<Reply> ShowWeeksAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var cohort = cohorts.Get(request.Actor.CohortId!.Value);
        return Task.FromResult<Reply>(ReportMessages.Weeks(cohort, reports.Read(cohort, clock.Now), clock.Now));
    }
}
