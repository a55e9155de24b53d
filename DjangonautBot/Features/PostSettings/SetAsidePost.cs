using DjangonautBot.Features.Cohorts;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Failures;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Notice to the Captains that messages were set aside, because Discord did not take them.</summary>
internal sealed class SetAsidePost(ICohorts cohorts, ISetAsideDeliveries setAside, CaptainsNotice notice) : IPost
{
    public string Kind => SetAsideNotice.Kind;

    public bool IsPassing => true;

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        return setAside.Count(cohort.CohortId) is { Count: > 0 } counts
            ? notice.Render(cohort, SetAsideMessages.Tell(cohort, counts))
            : new Rendering.Skip("nothing is set aside any more");
    }
}
