using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Rhythm;

/// <summary>The week's summary in the team's channel. Private check-ins are only counted in it.</summary>
internal sealed class SummaryPost(ITeams teams, ICohorts cohorts, ICrew crew, ICheckIns checkIns) : IPost
{
    public string Kind { get; } = RecurringPost.Summary.ToSql();

    public Rendering Render(Delivery delivery)
    {
        if (teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) is not { RemovedAt: null } team)
        {
            return new Rendering.Skip("no team");
        }

        var summary = new WeekSummary(
            delivery.Week,
            checkIns.CountDjangonauts(team.TeamId, delivery.Week),
            checkIns.CountQuiet(team.TeamId, delivery.Week),
            crew.List(team.TeamId, CrewRole.Djangonaut).Count,
            checkIns.ListShared(team.TeamId, delivery.Week));
        return summary is { CheckedIn: 0, Shared.Count: 0 }
            ? new Rendering.Skip("no check-in")
            : new Rendering.Show(team.ChannelId, SummaryMessages.Summary(cohorts.Get(delivery.CohortId), team, summary));
    }
}
