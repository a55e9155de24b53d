using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Swaps;

/// <summary>
/// Post that asks a Navigator to swap, and later shows the outcome. It is a post with one mention, because direct messages may be closed.
/// </summary>
internal sealed class SwapPost(SwapStore swaps, ICohorts cohorts, ITeams teams, IStandups standups) : IPost
{
    public string Kind => TurnPostKinds.Swap;

    public Rendering Render(Delivery delivery)
    {
        if (swaps.Find(delivery.CohortId, new SwapId(delivery.SubjectId)) is not { } swap
            || teams.Find(delivery.CohortId, swap.TeamId) is not { } team)
        {
            return new Rendering.Remove();
        }

        var cohort = cohorts.Get(delivery.CohortId);
        if (delivery.MessageId is null && (cohort.ClosedAt ?? team.RemovedAt) is not null)
        {
            // Nothing new is posted any more; an existing post shows the outcome.
            return new Rendering.Remove();
        }

        return new Rendering.Show(NavigatorsChannel.Of(cohort, team), SwapMessages.Post(swap, standups.Of(cohort, team)));
    }
}
