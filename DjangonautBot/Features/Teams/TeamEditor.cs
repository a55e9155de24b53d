using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Teams;

/// <summary>Changes a team for a Captain of it, and says what changed.</summary>
internal sealed class TeamEditor(
    TeamChanges changes, ICohorts cohorts, IStandups standups, DeliveryStore deliveries, OutboxSignal outbox, ProgramClock clock)
{
    public async Task<Reply> EditAsync(Actor actor, Team team, TeamEdit edit, CancellationToken cancellationToken)
    {
        var outcome = await changes.EditAsync(team, edit, actor.UserId, clock.Now, cancellationToken);
        if (outcome is EditOutcome.Edited(var former, var present) && former.ChannelId != present.ChannelId)
        {
            // Posts that waited for a deleted channel go to its successor.
            await deliveries.ResumeAsync(actor.GuildId, cancellationToken);
        }

        outbox.Set();
        return outcome switch
        {
            EditOutcome.Edited(var before, var after) =>
                TeamMessages.Edited(before, standups.Of(cohorts.Get(team.CohortId), after), clock.Now),
            var refused => new Reply.Decline(TeamMessages.WhyNot(refused)),
        };
    }
}
