using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Cohorts.Retention;

/// <summary>Shows and sets the number of days for which a cohort's text is kept.</summary>
internal sealed class RetentionHandler(
    RetentionStore store,
    CohortRetention retention,
    Database database,
    ICohorts cohorts,
    IHistory history,
    OutboxSignal outbox,
    ProgramClock clock)
{
    public async Task<Reply> CommandAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        if (request.Number(RetentionCommands.Days) is not { } days)
        {
            return Show(cohortId);
        }

        var now = clock.Now;
        var isKept = await database.WriteAsync(
            transaction =>
            {
                if (RetentionStore.Get(transaction, cohortId).ForgottenAt is not null)
                {
                    return false;
                }

                retention.SetDays(transaction, cohorts.Find(transaction, cohortId)!, days, now);
                history.Record(transaction, cohortId, request.Actor.UserId, RetentionMessages.HistoryOf(days), now);
                return true;
            },
            cancellationToken);
        outbox.Set();
        return isKept ? Show(cohortId) : new Reply.Decline(RetentionMessages.IsForgotten(store.Get(cohortId)));
    }

    public Task<Reply> ShowAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(Show(request.Actor.CohortId!.Value));

    private Reply Show(CohortId cohortId)
    {
        var state = store.Get(cohortId);
        return state.ForgottenAt is not null
            ? new Reply.Decline(RetentionMessages.IsForgotten(state))
            : RetentionMessages.Show(cohorts.Get(cohortId), state, clock.Now);
    }
}
