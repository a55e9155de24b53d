using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Standups;

/// <summary>
/// Keeps past stand-ups unchanged when their team gets another day or time, and the posts about future ones correct, whatever moves them.
/// </summary>
internal sealed class StandupReplanner(
    ICohorts cohorts,
    ITeams teams,
    IStandups standups,
    IDeliveries deliveries,
    StandupChangeAnnouncer announcer,
    IEnumerable<IStandupObserver> observers) : ITeamObserver, ICalendarObserver
{
    public void Changed(WriteTransaction transaction, Team before, Team after, Instant now)
    {
        var cohort = cohorts.Find(transaction, before.CohortId)!;
        var times = standups.Of(transaction, cohort, before);
        foreach (var kept in times.KeptFrom(after, now))
        {
            StandupStore.SaveException(transaction, after.TeamId, kept);
        }

        var changed = standups.Of(transaction, cohort, after);
        RecreatePosts(transaction, times, changed, now);
        foreach (var week in times.MovedWeeks(changed).Take(1))
        {
            announcer.Announce(transaction, changed, week, by: null, now);
        }

        if (before.Place != after.Place && changed.NextWeek(now) is { } next)
        {
            deliveries.Refresh(transaction, RecurringPost.Standup.ToSql(), after.TeamId.Value, next);
        }
    }

    public void Changed(WriteTransaction transaction, Cohort before, Cohort after, Instant now)
    {
        foreach (var team in teams.List(transaction, after.CohortId))
        {
            var times = standups.Of(transaction, before, team);
            RecreatePosts(transaction, times, times with { Calendar = after.Calendar }, now);
            deliveries.Refresh(transaction, RecurringPost.Week.ToSql(), team.TeamId.Value, Math.Max(0, after.Calendar.WeekAt(now)));
        }
    }

    /// <summary>
    /// Recreates the announcements and briefs of moved stand-ups at their new time, and refreshes the posts of those weeks. Whatever tells
    /// of an earlier move tells of this one; a facilitator who moves the stand-up is not told anew.
    /// </summary>
    public void RecreatePosts(WriteTransaction transaction, StandupTimes before, StandupTimes after, Instant now)
    {
        var teamId = after.Team.TeamId.Value;
        var weeks = before.MovedWeeks(after).ToList();
        foreach (var week in weeks)
        {
            deliveries.Recreate(transaction, RecurringPost.Standup.ToSql(), teamId, week, now);
            deliveries.Recreate(transaction, RecurringPost.Brief.ToSql(), teamId, week, now);
            deliveries.RefreshOpening(transaction, after.Team.TeamId, week, after.Calendar, now);
            deliveries.Refresh(transaction, StandupChangePost.PostKind, teamId, week);
            deliveries.Refresh(transaction, StandupChangeNotice.PostKind, teamId, week);
        }

        foreach (var observer in observers)
        {
            observer.Moved(transaction, after, weeks, now);
        }
    }
}
