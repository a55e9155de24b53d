using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Swaps;

/// <summary>
/// Direct message to the author of a request that ended because the other does not lead any more. It names nobody: the other may have
/// left.
/// </summary>
internal sealed class SwapEndedPost(RotationStore rotation, ITeams teams) : IPost
{
    public string Kind => TurnPostKinds.SwapEnded;

    public Rendering Render(Delivery delivery) =>
        teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) is { RemovedAt: null } team
        && rotation.FindFacilitator(team.TeamId, delivery.Week) is { } author
        && author.UserId == delivery.Lane
            ? new Rendering.Direct(author.UserId, SwapMessages.EndedDirect(team, delivery.Week))
            : new Rendering.Skip("the author does not lead the week any more");
}
