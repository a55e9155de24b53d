using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.CheckIns.Feedback;

/// <summary>
/// Feedback below the card of its check-in; on a private check-in to its author alone, or back to the giver if the author accepts no direct
/// messages.
/// </summary>
internal sealed class FeedbackPost(
    FeedbackStore feedback, ICheckIns checkIns, ICrew crew, ICohorts cohorts, ProgramClock clock) : IPost
{
    public const string PostKind = "feedback";

    // A refused direct message is tried again after this time.
    private static readonly Duration Remembered = Duration.FromDays(1);

    public string Kind => PostKind;

    public Rendering Render(Delivery delivery)
    {
        if (feedback.Find(delivery.CohortId, new FeedbackId(delivery.SubjectId)) is not { Text.Length: > 0 } given
            || checkIns.Find(delivery.CohortId, given.CheckInId) is not { } checkIn)
        {
            return new Rendering.Remove();
        }

        var stands = delivery.MessageId is not null;
        if (!given.IsPrivate && stands && checkIn is { Audience: Audience.Team, TeamRemovedAt: not null })
        {
            return new Rendering.Skip("no team");
        }

        return RenderAnew(delivery, checkIn, given) with
        {
            Quotes = [new Quote("feedback", delivery.SubjectId), checkIn.Quote],
        };
    }

    private Rendering RenderAnew(Delivery delivery, CheckIn checkIn, GivenFeedback given)
    {
        if (!given.IsPrivate && checkIn is { Audience: Audience.Team, TeamRemovedAt: null })
        {
            return new Rendering.Show(
                checkIn.CardChannelId ?? checkIn.TeamChannelId,
                FeedbackMessages.BelowTheCard(cohorts.Get(delivery.CohortId), checkIn, given));
        }

        // The author has made the check-in private since.
        if (!given.IsPrivate && delivery.MessageId is not null)
        {
            return new Rendering.Remove();
        }

        return IsReachable(delivery.CohortId, checkIn)
            ? new Rendering.Direct(checkIn.UserId, FeedbackMessages.ToTheAuthor(delivery.CohortId, checkIn, given))
            : new Rendering.Direct(given.UserId, FeedbackMessages.BackToTheGiver(delivery.CohortId, checkIn, given));
    }

    private bool IsReachable(CohortId cohortId, CheckIn checkIn) =>
        crew.Find(cohortId, checkIn.UserId) is { IsGone: false } author
        && (author.DirectMessage != DirectMessageOutcome.Closed || author.DirectMessageAt + Remembered < clock.Now);
}
