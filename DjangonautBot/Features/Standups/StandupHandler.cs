using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups;

/// <summary>Moves, cancels and restores the stand-up of one week.</summary>
internal sealed class StandupHandler(
    Database database,
    IStandups standups,
    ITeamChoice choice,
    ICohorts cohorts,
    ITeams teams,
    IPlans plans,
    IHistory history,
    StandupReplanner replanner,
    StandupChangeAnnouncer announcer,
    OutboxSignal outbox,
    ProgramClock clock)
{
    public Task<Reply> MoveAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        // A cancelled stand-up has not begun, also when its usual time has passed.
        if (Refuse(request, out var times, out var week, (of, number) => of.At(number) <= clock.Now) is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        var typed = request.RequiredText("time");
        if (StandupTimeParser.Parse(typed, times.Calendar.Monday(week), times.Team.StandupDay) is not { } local)
        {
            return Decline(StandupMessages.UnknownTime(typed, times, week));
        }

        var movedTo = times.Calendar.At(local.Date, local.TimeOfDay);
        if (movedTo <= clock.Now)
        {
            return Decline(StandupMessages.IsPast(movedTo));
        }

        if (movedTo != times.UsuallyAt(week) && NightTime.Ask(typed, local.TimeOfDay, times.Calendar.Zone) is { } question)
        {
            return Decline(question);
        }

        return movedTo == times.UsuallyAt(week)
            ? RestoreAsync(request.Actor, times, week, cancellationToken)
            : SaveExceptionAsync(
                request.Actor,
                times,
                new StandupException(week, new WeekTime(local.DayOfWeek, local.TimeOfDay)),
                cancellationToken);
    }

    public Task<Reply> CancelAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Refuse(request, out var times, out var week, (of, number) => of.IsPast(number, clock.Now)) is { } refusal
            ? Task.FromResult(refusal)
            : SaveExceptionAsync(request.Actor, times, new StandupException(week, MovedTo: null), cancellationToken);

    /// <summary>Restores the usual stand-up; declined once the stand-up has begun or the usual time has passed.</summary>
    public Task<Reply> UsualAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Arguments: [var number, var week], Actor.CohortId: { } cohortId }
            || teams.Find(cohortId, new TeamId(number)) is not { RemovedAt: null } team)
        {
            return Decline(DispatchMessages.FromAnEarlierVersion);
        }

        var cohort = cohorts.Get(cohortId);
        var times = standups.Of(cohort, team);
        return !choice.Leads(request.Actor, team) ? Decline(StandupMessages.NotYours(team))
            : cohort.ClosedAt is not null ? Decline(StandupMessages.Closed)
            : times.At((int)week) <= clock.Now ? Decline(StandupMessages.HasBegun((int)week))
            : times.UsuallyAt((int)week) <= clock.Now ? Decline(StandupMessages.IsPast(times.UsuallyAt((int)week)))
            : RestoreAsync(request.Actor, times, (int)week, cancellationToken);
    }

    private Reply? Refuse(CommandRequest request, out StandupTimes times, out int week, Func<StandupTimes, int, bool> hasBegun)
    {
        times = null!;
        week = request.Week!.Value;
        if (!choice.TryChooseOwn(request.Actor, request.Team, out var team, out var refusal))
        {
            return refusal;
        }

        var cohort = cohorts.Get(team.CohortId);
        times = standups.Of(cohort, team);
        return cohort.ClosedAt is not null ? new Reply.Decline(StandupMessages.Closed)
            : week > cohort.Weeks ? new Reply.Decline(StandupMessages.NotInTheProgram(cohort))
            : hasBegun(times, week) ? new Reply.Decline(StandupMessages.HasBegun(week))
            : null;
    }

    private async Task<Reply> SaveExceptionAsync(
        Actor actor, StandupTimes times, StandupException exception, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var changed = times.With(exception);
        var consequences = await database.WriteAsync(
            transaction =>
            {
                StandupStore.SaveException(transaction, times.Team.TeamId, exception);
                history.Record(transaction, times.Team.CohortId, actor.UserId, StandupMessages.HistoryOf(changed, exception.Week), now);
                replanner.RecreatePosts(transaction, times, changed, now);
                announcer.Announce(transaction, changed, exception.Week, actor.UserId, now);
                return plans.Replan(transaction, times.Team.CohortId, now);
            },
            cancellationToken);
        outbox.Set();
        return StandupMessages.Changed(changed, exception.Week).With(consequences);
    }

    private async Task<Reply> RestoreAsync(Actor actor, StandupTimes times, int week, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var consequences = await database.WriteAsync(
            transaction =>
            {
                if (!StandupStore.Restore(transaction, times.Team.TeamId, week))
                {
                    return [];
                }

                history.Record(transaction, times.Team.CohortId, actor.UserId, StandupMessages.HistoryOfUsual(times.Team, week), now);
                replanner.RecreatePosts(transaction, times, times.AsUsual(week), now);
                announcer.Announce(transaction, times.AsUsual(week), week, actor.UserId, now);
                return plans.Replan(transaction, times.Team.CohortId, now);
            },
            cancellationToken);
        outbox.Set();
        return StandupMessages.AsUsual(times, week).With(consequences);
    }

    private static Task<Reply> Decline(string words) => Task.FromResult<Reply>(new Reply.Decline(words));
}
