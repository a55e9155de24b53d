using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Reports;

/// <summary>The last post in the channel for summaries; it is about the cohort.</summary>
internal sealed class CohortFarewellPost(ReportStore reports, ICohorts cohorts, ProgramClock clock) : FarewellPost(reports, cohorts, clock)
{
    public const string PostKind = "farewell";

    public override string Kind => PostKind;

    protected override Snowflake? FindChannel(Cohort cohort, Delivery delivery) => cohort.SummaryChannelId;
}
