using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Outcomes;

/// <summary>Notes the taps below a follow-up. Only the person's own yes gives the right to answer.</summary>
internal sealed class FollowUpHandler(OutcomeStore store, ICohorts cohorts, OutboxSignal outbox, ProgramClock clock)
{
    public async Task<Reply> SayContributionAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request.Arguments is [var months, >= 0 and <= (long)Contribution.NotNow and var contribution]
            ? await AnswerAsync(
                request, (int)months, followUp => followUp with { Contributing = (Contribution)contribution }, cancellationToken)
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion);

    public async Task<Reply> SayRolesAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Arguments: [var months], Values.Count: > 0 })
        {
            return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        // None beside a role was a slip of the finger.
        var roles = FollowUp.Join(Enum.GetValues<CommunityRole>().Where(role => request.Values.Contains(role.ToSql())));
        return await AnswerAsync(request, (int)months, followUp => followUp with { Roles = roles }, cancellationToken);
    }

    private async Task<Reply> AnswerAsync(
        ComponentRequest request, int months, Func<FollowUp, FollowUp> answer, CancellationToken cancellationToken)
    {
        var cohort = cohorts.Get(request.Actor.RequireCohort());
        var zone = store.Find(cohort.CohortId, request.Actor.UserId)?.TimeZone ?? cohort.TimeZone;
        var answered = await store.AnswerAsync(cohort.CohortId, request.Actor.UserId, months, answer, clock.Now, cancellationToken);
        outbox.Set();
        return answered switch
        {
            null => new Reply.Decline(FollowUpMessages.IsOver),
            { FollowUp.IsComplete: false } => FollowUpMessages.Ask(cohort, answered.FollowUp),
            _ => FollowUpMessages.Thanks(cohort, answered.FollowUp, zone, answered.Next),
        };
    }
}
