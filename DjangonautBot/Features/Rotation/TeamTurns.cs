using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Rotation;

/// <summary>A team's turns as they stand in a transaction, and what they depend on.</summary>
internal sealed class TeamTurns(
    SqliteTransaction transaction, Cohort cohort, Team team, StandupTimes times, IEnumerable<IAbsences> absences, Instant now)
{
    /// <summary>The turns so far.</summary>
    public IReadOnlyList<Turn> Turns { get; } = RotationStore.ListTurns(transaction, team.TeamId);

    public IReadOnlyList<Navigator> Navigators { get; } = RotationStore.ListNavigators(transaction, team.TeamId);

    public Team Team => team;

    public StandupTimes Times => times;

    public bool IsPast(int week) => times.IsPast(week, now);

    public Turn? Find(int week) => Turns.FirstOrDefault(turn => turn.Week == week);

    /// <summary>Whether somebody is a Navigator in the cohort, has not left the server, and is not away at a week's stand-up.</summary>
    public bool IsAvailable(CrewId crewId, int week)
    {
        var at = times.At(week) ?? times.UsuallyAt(week);
        return RotationStore.IsPresentNavigator(transaction, crewId)
            && !absences.Any(absence => absence.IsAway(transaction, crewId, at));
    }

    /// <summary>Plans the turns, keeping what can stay, and stores them.</summary>
    /// <returns>The weeks of which somebody else takes care now.</returns>
    public TurnChanges Renew() => Plan(Turns, Navigators);

    /// <summary>Takes the turns as if they were these, and plans what that leaves open.</summary>
    public TurnChanges Plan(IReadOnlyList<Turn> turns, IReadOnlyList<Navigator> navigators)
    {
        var current = Math.Max(0, cohort.Calendar.WeekAt(now));
        var participants = navigators
            .Select(navigator => new Participant(navigator.CrewId, navigator.FirstWeek ?? current, IsNew: navigator.FirstWeek is null))
            .ToList();
        var firstOpen = Enumerable.Range(1, cohort.Weeks).FirstOrDefault(week => !IsPast(week), cohort.Weeks + 1);
        var planned = TurnPlanner.Plan(new Roster(cohort.Weeks, firstOpen, participants, turns, IsAvailable));
        RotationStore.SaveOrder(transaction, team.TeamId, participants);
        RotationStore.SaveTurns(transaction, team.TeamId, planned);
        return new TurnChanges(team, Turns, planned, firstOpen, cohort.Weeks);
    }
}
