using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>Creates, edits and lists teams.</summary>
internal sealed class TeamHandler(
    TeamStore store,
    TeamChanges changes,
    TeamOptions options,
    ICohorts cohorts,
    IStandups standups,
    OutboxSignal outbox,
    ProgramClock clock)
{
    private const int UsualMinutes = 45;

    public async Task<Reply> CreateAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        if (cohorts.Get(cohortId) is var cohort && cohort.End <= clock.Now)
        {
            return new Reply.Decline(TeamMessages.CohortIsOver(cohort));
        }

        if (!options.TryRead(request, out var given, out var refusal))
        {
            return refusal;
        }

        var draft = new TeamDraft(
            given.Name!,
            given.ChannelId!.Value,
            given.Day!.Value,
            given.Time!.Value,
            given.Minutes ?? UsualMinutes,
            string.IsNullOrEmpty(given.Place) ? null : given.Place,
            string.IsNullOrEmpty(given.TrackerUrl) ? null : given.TrackerUrl);
        return await changes.CreateAsync(cohortId, draft, request.Actor.UserId, clock.Now, cancellationToken) is { } team
            ? TeamMessages.Created(team, cohort)
            : new Reply.Decline(TeamMessages.NameIsTaken(draft.Name));
    }

    public async Task<Reply> EditAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        var called = request.RequiredText(CommandOptions.TeamName);
        if (store.FindByName(cohortId, called) is not { } team)
        {
            return new Reply.Decline(TeamMessages.WhichTeam(called, store.List(cohortId)));
        }

        if (request.Options.Count == 1)
        {
            return new Reply.Decline(TeamMessages.NothingToChange);
        }

        if (!options.TryRead(request, out var edit, out var refusal))
        {
            return refusal;
        }

        var outcome = await changes.EditAsync(team, edit, request.Actor.UserId, clock.Now, cancellationToken);
        outbox.Set();
        return outcome switch
        {
            EditOutcome.Edited(var before, var after) => TeamMessages.Edited(before, standups.Of(cohorts.Get(cohortId), after), clock.Now),
            EditOutcome.NameIsTaken(var name) => new Reply.Decline(TeamMessages.NameIsTaken(name)),
            _ => new Reply.Decline(TeamMessages.IsGone),
        };
    }

    public Task<Reply> ListAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(List(cohorts.Get(request.Actor.RequireCohort())));

    private OutgoingMessage List(Cohort cohort) => TeamMessages.List(
        cohort,
        [.. store.List(cohort.CohortId).Select(team => standups.Of(cohort, team))],
        store.Sizes(cohort.CohortId),
        clock.Now);
}

/// <summary>Request to create a team.</summary>
internal sealed record TeamDraft(
    string Name, Snowflake ChannelId, IsoDayOfWeek Day, LocalTime Time, int Minutes, string? Place, string? TrackerUrl = null);
