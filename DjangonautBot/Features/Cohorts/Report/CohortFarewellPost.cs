using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>The last post in the channel for summaries; it is about the cohort.</summary>
internal sealed class CohortFarewellPost(ReportStore reports, ICohorts cohorts, ProgramClock clock) : FarewellPost(reports, cohorts, clock)
{
    public const string PostKind = "farewell";

    public override string Kind => PostKind;

    protected override Snowflake? FindChannel(Cohort cohort, Delivery delivery) => cohort.SummaryChannelId;
}
