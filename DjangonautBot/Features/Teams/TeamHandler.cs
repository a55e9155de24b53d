using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Teams;

/// <summary>Creates, edits and lists teams.</summary>
internal sealed class TeamHandler(
    TeamStore store,
    TeamChanges changes,
    TeamEditor editor,
    TeamOptions options,
    ICaptainTeams captainTeams,
    ICohorts cohorts,
    IStandups standups,
    INewTeamOffer offer,
    IWelcomeOffer welcome,
    OutboxSignal outbox,
    ProgramClock clock)
{
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

        if (AskAboutNight(request, given, cohort) is { } question)
        {
            return question;
        }

        var draft = new TeamDraft(
            given.Name!,
            given.ChannelId!.Value,
            given.Day!.Value,
            given.Time!.Value,
            given.Minutes ?? Team.UsualMinutes,
            string.IsNullOrEmpty(given.Place) ? null : given.Place,
            string.IsNullOrEmpty(given.TrackerUrl) ? null : given.TrackerUrl);
        var outcome = await changes.CreateAsync(cohortId, draft, request.Actor.UserId, clock.Now, cancellationToken);
        outbox.Set();
        return outcome switch
        {
            EditOutcome.Edited(_, var team) => TeamMessages.Created(team, cohort, offer.Show(team)),
            var refused => new Reply.Decline(TeamMessages.WhyNot(refused)),
        };
    }

    public async Task<Reply> EditAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.RequireCohort();
        var called = request.RequiredText(CommandOptions.TeamName);
        if (store.FindByName(cohortId, called) is not { } team)
        {
            return new Reply.Decline(TeamMessages.WhichTeam(called, store.List(cohortId)));
        }

        if (!captainTeams.LooksAfter(request.Actor, team.TeamId))
        {
            return new Reply.Decline(TeamMessages.NotYours(team));
        }

        if (request.Options.Count == 1)
        {
            return new Reply.Decline(TeamMessages.NothingToChange);
        }

        if (!options.TryRead(request, out var edit, out var refusal))
        {
            return refusal;
        }

        if (edit.Time != team.StandupTime && AskAboutNight(request, edit, cohorts.Get(cohortId)) is { } question)
        {
            return question;
        }

        return await editor.EditAsync(request.Actor, team, edit, cancellationToken);
    }

    public Task<Reply> ListAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(List(cohorts.Get(request.Actor.RequireCohort()), captainTeams.ListFor(request.Actor)));

    private static Reply.Decline? AskAboutNight(CommandRequest request, TeamEdit edit, Cohort cohort) =>
        edit.Time is { } time && NightTime.Ask(request.RequiredText("time"), time, cohort.TimeZone) is { } question
            ? new Reply.Decline(question)
            : null;

    private OutgoingMessage List(Cohort cohort, IReadOnlyList<Team> teams) => TeamMessages.List(
        cohort,
        [.. teams.Select(team => standups.Of(cohort, team))],
        store.Sizes(cohort.CohortId),
        welcome.For(teams),
        clock.Now);
}
