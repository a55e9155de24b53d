using DjangonautBot.Discord;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Wins;

/// <summary>Previews, shares, drops and retracts wins. Authors see the post and its channels before they agree.</summary>
internal sealed class WinHandler(
    WinStore wins,
    ICheckIns checkIns,
    ICohorts cohorts,
    ITeams teams,
    ITeamChoice choice,
    ICaptainTeams captainTeams,
    IDiscordGateway gateway,
    ProgramClock clock)
{
    public Task<Reply> PreviewAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Actor is not { CohortId: { } cohortId, CrewId: { } crewId })
        {
            return Decline(request.Actor.CohortId is null ? DispatchMessages.NoCohort : DispatchMessages.NotInTheCrew);
        }

        var cohort = cohorts.Get(cohortId);
        var text = request.RequiredText(WinCommands.Text).Trim();
        return text.Length == 0 ? Decline(WinMessages.NoWords)
            : !choice.TryChooseToWrite(request.Actor, request.Team, out var team, out var refusal)
                ? Task.FromResult(refusal)
            : PreviewAsync(
                request.Actor,
                cohort,
                new WinDraft
                {
                    CrewId = crewId,
                    TeamId = team.TeamId,
                    Week = WeekOf(cohort),
                    Text = text,
                },
                cancellationToken);
    }

    public Task<Reply> PreviewFromCheckInAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Arguments: [var number], Actor: { CohortId: { } cohortId, CrewId: { } crewId } actor }
            || checkIns.Find(cohortId, new CheckInId(number)) is not { Win.Length: > 0 } checkIn
            || checkIn.CrewId != crewId)
        {
            return Decline(WinMessages.NothingToShare);
        }

        var draft = new WinDraft
        {
            CrewId = crewId,
            TeamId = checkIn.TeamId,
            CheckInId = checkIn.CheckInId,
            Week = checkIn.Week,
            Text = checkIn.Win,
        };
        return checkIn.TeamRemovedAt is not null ? Decline(WinMessages.TeamIsGone)
            : wins.HasSharedFrom(checkIn.CheckInId) ? Decline(WinMessages.SharedBefore)
            : PreviewAsync(actor, cohorts.Get(cohortId), draft, cancellationToken);
    }

    public async Task<Reply> ShareAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var cohortId = request.Actor.CohortId!.Value;
        if (FindDraft(request) is not { } draft || teams.Find(cohortId, draft.TeamId) is not { } team)
        {
            return new Reply.Decline(WinMessages.DraftIsGone);
        }

        if (team.RemovedAt is not null)
        {
            return new Reply.Decline(WinMessages.TeamIsGone);
        }

        var cohort = cohorts.Get(cohortId);
        if (cohort.ClosedAt is not null)
        {
            return new Reply.Decline(WinMessages.Closed);
        }

        // Consent covers only the channels that were shown.
        var places = WinChannels.Of(cohort, team);
        if (!request.Arguments.Skip(1).SequenceEqual(places.Arguments))
        {
            return WinMessages.Preview(cohortId, team, places, request.Actor.DisplayName, draft, hasChanged: true);
        }

        return await wins.ShareAsync(cohortId, draft, places.Post, clock.Now, cancellationToken) switch
        {
            true => WinMessages.Shared(places.Post).With(PostingObstacle.Find(gateway, cohort.GuildId, places.Post), "your win"),
            false => new Reply.Decline(WinMessages.SharedBefore),
            null => new Reply.Decline(WinMessages.DraftIsGone),
        };
    }

    public async Task<Reply> DropAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (FindDraft(request) is { } draft)
        {
            await wins.DropAsync(draft, cancellationToken);
        }

        return WinMessages.Dropped;
    }

    public async Task<Reply> RetractAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Arguments: [var number], Actor: { CohortId: { } cohortId } actor }
            || wins.Find(cohortId, new WinId(number)) is not { } win)
        {
            return new Reply.Decline(WinMessages.IsGone);
        }

        if (win.CrewId != actor.CrewId && !captainTeams.LooksAfter(actor, win.TeamId))
        {
            return new Reply.Decline(WinMessages.NotYours);
        }

        await wins.RetractAsync(cohortId, win, clock.Now, cancellationToken);
        return WinMessages.Retracted;
    }

    private async Task<Reply> PreviewAsync(Actor actor, Cohort cohort, WinDraft draft, CancellationToken cancellationToken)
    {
        if (cohort.ClosedAt is not null || teams.Find(cohort.CohortId, draft.TeamId) is not { } team)
        {
            return new Reply.Decline(WinMessages.Closed);
        }

        var kept = await wins.KeepAsync(draft, clock.Now, cancellationToken);
        return WinMessages.Preview(cohort.CohortId, team, WinChannels.Of(cohort, team), actor.DisplayName, kept);
    }

    // A win before the first week or after landing counts for the nearest week.
    private int WeekOf(Cohort cohort) => Math.Clamp(cohort.Calendar.WeekAt(clock.Now), 1, cohort.Weeks);

    private WinDraft? FindDraft(ComponentRequest request) =>
        request is { Arguments: [var number, ..], Actor.CrewId: { } crewId } ? wins.FindDraft(crewId, number, clock.Now) : null;

    private static Task<Reply> Decline(string words) => Task.FromResult<Reply>(new Reply.Decline(words));
}
