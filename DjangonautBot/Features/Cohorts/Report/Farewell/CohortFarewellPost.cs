using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Cohorts.Report.Farewell;

/// <summary>The farewell in the channel for summaries; its subject is the cohort.</summary>
internal sealed class CohortFarewellPost(ReportStore reports, ICohorts cohorts, ProgramClock clock) : FarewellPost(reports, cohorts, clock)
{
    public const string PostKind = "farewell";

    public override string Kind => PostKind;

    protected override Snowflake? FindChannel(Cohort cohort, Delivery delivery) => cohort.SummaryChannelId;
}
