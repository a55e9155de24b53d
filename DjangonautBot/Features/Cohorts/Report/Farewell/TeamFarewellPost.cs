using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Cohorts.Report.Farewell;

/// <summary>The farewell in a team's channel; its subject is the team.</summary>
internal sealed class TeamFarewellPost(ReportStore reports, ICohorts cohorts, ITeams teams, ProgramClock clock)
    : FarewellPost(reports, cohorts, clock)
{
    public const string PostKind = "team_farewell";

    public override string Kind => PostKind;

    protected override Snowflake? FindChannel(Cohort cohort, Delivery delivery) =>
        teams.Find(cohort.CohortId, new TeamId(delivery.SubjectId)) is { RemovedAt: null } team ? team.ChannelId : null;
}
