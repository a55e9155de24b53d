using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Swaps;

/// <summary>Direct message to the author of a declined request; an accepted one reaches them as a notice about changed turns.</summary>
internal sealed class SwapAnswerPost(SwapStore swaps, ITeams teams) : IPost
{
    public string Kind => TurnPostKinds.SwapAnswer;

    public Rendering Render(Delivery delivery) =>
        swaps.Find(delivery.CohortId, new SwapId(delivery.SubjectId)) is { State: SwapState.Declined } swap
        && teams.Find(delivery.CohortId, swap.TeamId) is { } team
            ? new Rendering.Direct(swap.UserId, SwapMessages.DeclinedDirect(swap, team))
            : new Rendering.Skip("not declined");
}
