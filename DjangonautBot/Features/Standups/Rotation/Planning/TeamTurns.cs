using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Planning;

/// <summary>Turns of a team as of a transaction, with everything they depend on.</summary>
internal sealed class TeamTurns(
    WriteTransaction transaction, Cohort cohort, Team team, StandupTimes times, IEnumerable<IAbsences> absences, Instant now)
{
    /// <summary>Turns before any change.</summary>
    public IReadOnlyList<Turn> Turns { get; } = RotationStore.ListTurns(transaction, team.TeamId);

    public IReadOnlyList<RotationMember> Navigators { get; } = RotationStore.ListNavigators(transaction, team.TeamId);

    public Team Team => team;

    public StandupTimes Times => times;

    public bool IsPast(int week) => times.IsPast(week, now);

    /// <summary>Whether a week's stand-up takes place and has not begun.</summary>
    public bool IsToCome(int week) => week <= cohort.Weeks && times.At(week) > now;

    public RotationMember? FindNavigator(Snowflake userId) => Navigators.FirstOrDefault(navigator => navigator.UserId == userId);

    public Turn? Find(int week) => Turns.FirstOrDefault(turn => turn.Week == week);

    /// <summary>Whether a person is a Navigator in the cohort, has not left the server, and is not away at a week's stand-up.</summary>
    public bool IsAvailable(CrewId crewId, int week)
    {
        var at = times.At(week) ?? times.UsuallyAt(week);
        return RotationStore.IsPresentNavigator(transaction, crewId)
            && !absences.Any(absence => absence.IsAway(transaction, crewId, at));
    }

    /// <summary>
    /// Finds the turn of another Navigator to swap for one: the nearest that is to come and that the holder of that one can lead; null if
    /// there is none.
    /// </summary>
    public Turn? FindToSwap(Turn mine, CrewId other) => Turns
        .Where(turn => turn.CrewId == other && IsToCome(turn.Week) && IsAvailable(mine.CrewId, turn.Week))
        .MinBy(turn => Math.Abs(turn.Week - mine.Week));

    /// <summary>Plans the turns, keeping those that can stay, and stores them.</summary>
    public TurnChanges Replan() => Plan(Turns, Navigators);

    /// <summary>Drops every planned future turn and assigns the weeks in a new order; swapped and covered turns stay.</summary>
    public TurnChanges Reassign(IReadOnlyList<RotationMember> order) =>
        Plan([.. Turns.Where(turn => turn.Origin != TurnOrigin.Planned || IsPast(turn.Week))], order);

    /// <summary>Stores turns that Navigators agreed on.</summary>
    public TurnChanges Trade(params IReadOnlyList<Turn> traded)
    {
        IReadOnlyList<Turn> after =
            [.. Turns.Where(turn => traded.All(other => other.Week != turn.Week)).Concat(traded).OrderBy(turn => turn.Week)];
        RotationStore.SaveTurns(transaction, team.TeamId, after);
        return Changes(after, Navigators);
    }

    private TurnChanges Plan(IReadOnlyList<Turn> turns, IReadOnlyList<RotationMember> navigators)
    {
        var current = Math.Max(0, cohort.Calendar.WeekAt(now));
        var participants = navigators
            .Select(navigator => new Participant(
                navigator.CrewId, navigator.FirstWeek ?? current, IsNew: navigator.FirstWeek is null, WeekList.Read(navigator.AwayWeeks)))
            .ToList();
        var roster = new Roster(cohort.Weeks, FirstOpen, current, participants, turns, IsAvailable);
        var planned = TurnPlanner.Plan(roster);
        IReadOnlyList<RotationMember> order =
        [
            .. navigators.Select(navigator => navigator with
            {
                FirstWeek = navigator.FirstWeek ?? current,
                AwayWeeks = WeekList.Write(roster.AwayWeeks(navigator.CrewId)),
            }),
        ];
        RotationStore.SaveOrder(transaction, team.TeamId, order);
        if (!planned.SequenceEqual(Turns))
        {
            RotationStore.SaveTurns(transaction, team.TeamId, planned);
        }

        return Changes(planned, order);
    }

    private TurnChanges Changes(IReadOnlyList<Turn> after, IReadOnlyList<RotationMember> navigators) =>
        new(team, Turns, after, FirstOpen, cohort.Weeks)
        {
            NewlyUncovered =
            [
                .. UncoveredWeeks.Find(navigators, after).Except(UncoveredWeeks.Find(Navigators, Turns)).Where(IsToCome),
            ],
        };

    private int FirstOpen => Enumerable.Range(1, cohort.Weeks).FirstOrDefault(week => !IsPast(week), cohort.Weeks + 1);
}
