using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups;

/// <summary>Direct message to the facilitator about the new time of a stand-up, or its cancellation.</summary>
internal sealed class StandupChangeNotice(IStandups standups, ICohorts cohorts, ITeams teams, IRotation rotation) : IPost
{
    public const string PostKind = "standup_notice";

    /// <summary>By team.</summary>
    public static readonly DirectLane Lane = new(4);

    public string Kind => PostKind;

    public bool IsPassing => true;

    public Rendering Render(Delivery delivery) =>
        teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) is { RemovedAt: null } team
        && rotation.FindFacilitator(team.TeamId, delivery.Week) is { } facilitator
            ? new Rendering.Direct(
                facilitator.UserId,
                StandupMessages.Notice(standups.Of(cohorts.Get(delivery.CohortId), team), delivery.Week))
            : new Rendering.Skip("nobody leads it");
}
