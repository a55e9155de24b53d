using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Feedback;

/// <summary>Saves feedback on a check-in by those who may read it, except its author.</summary>
internal sealed class FeedbackHandler(
    FeedbackStore store, ICheckIns checkIns, ICheckInRights rights, ICohorts cohorts, ProgramClock clock)
{
    public Task<Reply> OpenAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var checkIn = Find(request.Actor, request.Arguments);
        return Task.FromResult<Reply>(Refuse(request.Actor, checkIn) is { } words
            ? new Reply.Decline(words)
            : FeedbackForm.Open(request.Actor.CohortId!.Value, checkIn!));
    }

    /// <summary>Saves the submitted text. The dispatcher returns the text to its author if it is declined.</summary>
    public async Task<Reply> SaveAsync(FormRequest request, CancellationToken cancellationToken)
    {
        var (actor, text) = (request.Actor, FeedbackForm.Read(request));
        var checkIn = Find(actor, request.Arguments);
        if ((Refuse(actor, checkIn) ?? (text.Length == 0 ? FeedbackMessages.NoWords : null)) is { } words)
        {
            return new Reply.Decline(words);
        }

        var feedback = new GivenFeedback
        {
            CheckInId = checkIn!.CheckInId,
            CrewId = actor.CrewId,
            UserId = actor.UserId,
            DisplayName = actor.DisplayName,
            Text = text,
            // The check-in's audience may have changed since the form was opened.
            IsPrivate = checkIn is not { Audience: Audience.Team, TeamRemovedAt: null } || FeedbackForm.PromisedToTheAuthorAlone(request),
        };
        await store.GiveAsync(actor.CohortId!.Value, checkIn, feedback, clock.Now, cancellationToken);
        return FeedbackMessages.Thanks(checkIn, feedback);
    }

    private CheckIn? Find(Actor actor, IReadOnlyList<long> arguments) =>
        arguments is [var number, ..] && actor.CohortId is { } cohortId ? checkIns.Find(cohortId, new CheckInId(number)) : null;

    private string? Refuse(Actor actor, CheckIn? checkIn) => checkIn switch
    {
        null => FeedbackMessages.IsGone,
        _ when checkIn.UserId == actor.UserId => FeedbackMessages.YourOwn,
        _ when !rights.MayRead(actor, checkIn) => FeedbackMessages.NotForYou,
        _ when cohorts.Get(actor.CohortId!.Value).ClosedAt is not null => FeedbackMessages.Closed,
        _ => null,
    };
}
