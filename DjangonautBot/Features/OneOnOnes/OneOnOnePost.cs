using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>Reminder in the Captains' channel, every second week, to offer 1:1s.</summary>
internal sealed class OneOnOnePost(ICohorts cohorts, ITeams teams, OneOnOneOffers offers) : IPost
{
    public string Kind { get; } = RecurringPost.OneOnOnes.ToSql();

    public bool IsPassing => true;

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        if (
            cohort is not { ClosedAt: null, CaptainsChannelId: { } channelId }
            || OneOnOneRound.Of(cohort.Calendar, delivery.Week) is not { } oneOnOneRound)
        {
            return new Rendering.Skip("no place");
        }

        var toOffer = offers.ListToOffer(cohort, teams.List(cohort.CohortId), oneOnOneRound).Count;
        return toOffer == 0
            ? new Rendering.Skip("nobody to offer to")
            : new Rendering.Show(channelId, OneOnOneMessages.Post(cohort, oneOnOneRound, toOffer));
    }
}
