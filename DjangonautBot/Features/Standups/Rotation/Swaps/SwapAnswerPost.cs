using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Swaps;

/// <summary>
/// Direct message to the author of a request that was declined, or is off because the other's stand-up was cancelled; an accepted one
/// reaches them as a notice about changed turns.
/// </summary>
internal sealed class SwapAnswerPost(SwapStore swaps, ICohorts cohorts, ITeams teams, IStandups standups, ProgramClock clock) : IPost
{
    public string Kind => TurnPostKinds.SwapAnswer;

    public Rendering Render(Delivery delivery)
    {
        if (swaps.Find(delivery.CohortId, new SwapId(delivery.SubjectId)) is not { } swap
            || teams.Find(delivery.CohortId, swap.TeamId) is not { } team)
        {
            return new Rendering.Skip("gone");
        }

        return swap.State switch
        {
            SwapState.Declined => new Rendering.Direct(swap.UserId, SwapMessages.DeclinedDirect(swap, team)),
            SwapState.Withdrawn when IsOff(swap, team) => new Rendering.Direct(swap.UserId, SwapMessages.CancelledDirect(swap, team)),
            _ => new Rendering.Skip("nothing to tell"),
        };
    }

    // Of the own stand-up, and of one that has begun, the author knows.
    private bool IsOff(Swap swap, Team team)
    {
        var times = standups.Of(cohorts.Get(team.CohortId), team);
        return times.At(swap.WithWeek) is null && times.At(swap.Week) > clock.Now;
    }
}
