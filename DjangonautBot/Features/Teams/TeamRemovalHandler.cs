using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Teams;

/// <summary>Removes teams, after a preview of the effect is confirmed, and restores them.</summary>
internal sealed class TeamRemovalHandler(TeamStore store, TeamChanges changes, OutboxSignal outbox, ProgramClock clock)
{
    public Task<Reply> PreviewAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Preview(request));

    public async Task<Reply> RemoveAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (Find(request) is not { } team
            || await changes.RemoveAsync(team, request.Actor.UserId, clock.Now, cancellationToken) is not { } removal)
        {
            return new Reply.Decline(TeamMessages.IsGone);
        }

        outbox.Set();
        return TeamRemovalMessages.Removed(removal);
    }

    public Task<Reply> KeepAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(Find(request) is { RemovedAt: null } team
            ? TeamRemovalMessages.Kept(team)
            : new Reply.Decline(TeamMessages.IsGone));

    public async Task<Reply> RestoreAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (Find(request) is not { } team)
        {
            return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        var outcome = await changes.RestoreAsync(team, request.Actor.UserId, clock.Now, cancellationToken);
        outbox.Set();
        return outcome switch
        {
            EditOutcome.Edited(_, var back) => TeamRemovalMessages.Restored(back),
            EditOutcome.ChannelIsTaken(var neighbour) => new Reply.Decline(TeamRemovalMessages.ChannelIsTakenMeanwhile(neighbour)),
            _ => new Reply.Decline(TeamRemovalMessages.NameIsTakenMeanwhile),
        };
    }

    private Reply Preview(CommandRequest request)
    {
        var cohortId = request.Actor.RequireCohort();
        var called = request.RequiredText(CommandOptions.TeamName);
        return store.FindByName(cohortId, called) is { } team
            ? TeamRemovalMessages.Preview(store.DescribeRemoval(team))
            : new Reply.Decline(TeamMessages.WhichTeam(called, store.List(cohortId)));
    }

    private Team? Find(ComponentRequest request) =>
        request is { Arguments: [var number], Actor.CohortId: { } cohortId } ? store.Find(cohortId, new TeamId(number)) : null;
}
