using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Cohorts.Report.Farewell;

/// <summary>The farewell, the last post of a cohort that was closed. A reopened cohort has none.</summary>
internal abstract class FarewellPost(ReportStore reports, ICohorts cohorts, ProgramClock clock) : IPost
{
    public abstract string Kind { get; }

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        if (cohort.ClosedAt is null || FindChannel(cohort, delivery) is not { } channel)
        {
            return new Rendering.Remove();
        }

        var report = reports.Read(cohort, clock.Now);
        return report.IsEmpty
            ? new Rendering.Skip("nothing to tell")
            : new Rendering.Show(channel, FarewellMessages.Farewell(cohort, report));
    }

    protected abstract Snowflake? FindChannel(Cohort cohort, Delivery delivery);
}
