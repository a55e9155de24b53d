using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups;

/// <summary>Post in the team's channel about the new time of this week's stand-up, or its cancellation.</summary>
internal sealed class StandupChangePost(IStandups standups, ICohorts cohorts, ITeams teams, IRotation rotation) : IPost
{
    public const string PostKind = "standup_news";

    public string Kind => PostKind;

    public bool IsPassing => true;

    public Rendering Render(Delivery delivery) =>
        teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) is { RemovedAt: null } team
            ? new Rendering.Show(
                team.ChannelId,
                StandupMessages.News(
                    standups.Of(cohorts.Get(delivery.CohortId), team),
                    delivery.Week,
                    rotation.FindFacilitator(team.TeamId, delivery.Week)?.UserId))
            : new Rendering.Skip("no team");
}
