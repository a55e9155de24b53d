using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Standups.Rotation;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups;

/// <summary>Tells whoever leads a stand-up when it is now, or that there is none.</summary>
internal sealed class StandupNotice(IStandups standups, ICohorts cohorts, ITeams teams, IRotation rotation) : IPost
{
    public const string PostKind = "standup_notice";

    /// <summary>By team.</summary>
    public static readonly DirectLane Lane = new(4);

    public string Kind => PostKind;

    public Rendering Render(Delivery delivery) =>
        teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) is { RemovedAt: null } team
        && rotation.FindFacilitator(team.TeamId, delivery.Week) is { } facilitator
            ? new Rendering.Direct(
                facilitator.UserId,
                StandupMessages.Notice(standups.Of(cohorts.Get(delivery.CohortId), team), delivery.Week))
            : new Rendering.Skip("nobody leads it");
}
