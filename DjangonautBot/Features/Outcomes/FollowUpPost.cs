using DjangonautBot.Features.Cohorts;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Outcomes;

/// <summary>
/// Direct message with two questions to a person who said yes; its subject is that yes, and its week the number of months. Its delivery
/// records nobody, so that nothing leads to the person once the yes is gone. What could not be sent for two weeks is not sent.
/// </summary>
internal sealed class FollowUpPost(OutcomeStore store, ICohorts cohorts, ProgramClock clock) : IPost
{
    public const string PostKind = "follow_up";

    public string Kind => PostKind;

    public static DeliveryRequest Request(CohortId cohortId, long consentId, int months, Instant dueAt) =>
        new(cohortId, PostKind, consentId, months, OutcomeStore.Lane.Of(consentId), dueAt);

    public Rendering Render(Delivery delivery)
    {
        var consent = store.Find(delivery.CohortId, delivery.SubjectId);
        var followUps = consent is null ? [] : store.ListFollowUps(consent);
        if (consent is null || followUps.FirstOrDefault(open => open.Months == delivery.Week) is not { } followUp)
        {
            return new Rendering.Skip("not wanted");
        }

        // An answer tells that it arrived, though its mark is gone with the answer.
        var now = clock.Now;
        if (followUp.HasAnswer || now > followUp.DueAt + OutcomeCalendar.Use)
        {
            return new Rendering.Skip(followUp.HasAnswer ? "answered" : "of no use any more");
        }

        var civil = WakingHours.AtOrAfter(now, consent.TimeZone);
        return civil > now
            ? new Rendering.Later(civil)
            : new Rendering.Direct(consent.UserId, FollowUpMessages.Ask(cohorts.Get(delivery.CohortId), followUp)) { IsDiscreet = true };
    }
}
