using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Covers;

/// <summary>
/// Post that asks all other Navigators of the cohort to stand in, without mentioning those who are away, and later shows the outcome.
/// </summary>
internal sealed class CoverCallPost(
    CoverCallStore calls, CoverCandidates coverCandidates, ICohorts cohorts, ITeams teams, IStandups standups) : IPost
{
    public string Kind => TurnPostKinds.CoverCall;

    public Rendering Render(Delivery delivery)
    {
        if (calls.Find(delivery.CohortId, new CoverCallId(delivery.SubjectId)) is not { } call
            || teams.Find(delivery.CohortId, call.TeamId) is not { } team)
        {
            return new Rendering.Remove();
        }

        var cohort = cohorts.Get(delivery.CohortId);
        if (delivery.MessageId is null && (cohort.ClosedAt ?? team.RemovedAt) is not null)
        {
            // Nothing new is posted any more; an existing post shows the outcome.
            return new Rendering.Remove();
        }

        var asked = coverCandidates.List(delivery.CohortId, call.CrewId);
        return new Rendering.Show(NavigatorsChannel.Of(cohort, team), CoverMessages.Post(call, standups.Of(cohort, team), asked));
    }
}
