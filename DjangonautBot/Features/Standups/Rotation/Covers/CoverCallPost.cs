using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Covers;

/// <summary>Asks all other Navigators of the cohort to stand in, without addressing those who are away, and later says who does.</summary>
internal sealed class CoverCallPost(
    CoverCallStore calls, StandIns standIns, ICohorts cohorts, ITeams teams, IStandups standups) : IPost
{
    public const string PostKind = "cover_call";

    public string Kind => PostKind;

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
            // Nothing more is posted; what stands says how it ended.
            return new Rendering.Remove();
        }

        var asked = standIns.List(delivery.CohortId, call.CrewId);
        return new Rendering.Show(NavigatorsChannel.Of(cohort, team), CoverMessages.Post(call, standups.Of(cohort, team), asked));
    }
}
