using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Rotation;

/// <summary>Asks all other Navigators of the cohort to stand in, and later says who does.</summary>
internal sealed class CoverCallPost(CoverCallStore calls, RotationStore rotation, ICohorts cohorts, ITeams teams, IStandups standups) : IPost
{
    public const string PostKind = "cover_call";

    public string Kind => PostKind;

    public Rendering Render(Delivery delivery)
    {
        if (calls.Find(delivery.CohortId, new CoverCallId(delivery.SubjectId)) is not { } call
            || teams.Find(delivery.CohortId, call.TeamId) is not { } team)
        {
            return new Rendering.TakeAway();
        }

        var cohort = cohorts.Get(delivery.CohortId);
        var others = rotation.ListNavigators(delivery.CohortId).Select(navigator => navigator.UserId).Where(id => id != call.UserId);
        return new Rendering.Show(NavigatorsPlace.Of(cohort, team), CoverMessages.Post(call, standups.Of(cohort, team), [.. others]));
    }
}
