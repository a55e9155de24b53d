using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Swaps;

/// <summary>Tells whoever asked to swap that it does not fit; that it does, they learn as a change of turns.</summary>
internal sealed class SwapAnswerPost(SwapStore swaps, ITeams teams) : IPost
{
    public const string PostKind = "swap_answer";

    public string Kind => PostKind;

    public Rendering Render(Delivery delivery) =>
        swaps.Find(delivery.CohortId, new SwapId(delivery.SubjectId)) is { State: SwapState.Declined } swap
        && teams.Find(delivery.CohortId, swap.TeamId) is { } team
            ? new Rendering.Direct(swap.UserId, SwapMessages.DeclinedDirect(swap, team))
            : new Rendering.Skip("not declined");
}
