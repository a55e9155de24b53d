using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Cohorts.Deleting;

/// <summary>Deletes a cohort that was started by mistake, after a question.</summary>
internal sealed class DeletionHandler(CohortDeletion deletion, ICohorts cohorts, ProgramClock clock)
{
    /// <summary>Explains the effect, and asks for confirmation: also for a cohort to come, while another is under way.</summary>
    public Task<Reply> AskAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(deletion.ListUnwritten(request.Actor.GuildId) is [_, ..] unwritten
            ? DeletionMessages.Ask(unwritten)
            : new Reply.Decline(DeletionMessages.HasWords(cohorts.Get(request.Actor.RequireCohort()))));

    public async Task<Reply> DeleteAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        return await deletion.DeleteAsync(cohortId, request.Actor.UserId, clock.Now, cancellationToken) is { } deleted
            ? DeletionMessages.Deleted(deleted)
            : new Reply.Decline(DeletionMessages.HasWords(cohorts.Get(cohortId)));
    }
}
