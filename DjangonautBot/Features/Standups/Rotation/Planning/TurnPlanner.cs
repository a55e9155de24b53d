using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Planning;

/// <summary>
/// Plans the facilitators of all weeks of the program. Past weeks stay, and so does each turn whose holder can still lead. A pure function
/// of its arguments, and idempotent: planning its own result changes nothing.
/// </summary>
internal sealed class TurnPlanner
{
    private readonly Roster _roster;
    private readonly Dictionary<int, Turn> _turns = [];
    private readonly Dictionary<CrewId, int> _counts;

    private TurnPlanner(Roster roster)
    {
        _roster = roster;
        _counts = roster.Navigators.ToDictionary(navigator => navigator.CrewId, _ => 0);
    }

    /// <summary>Turns in the order of their weeks. An open week has none only if there is no Navigator.</summary>
    public static IReadOnlyList<Turn> Plan(Roster roster)
    {
        var planner = new TurnPlanner(roster);
        planner.Keep();
        planner.Fill();
        planner.EvenOut();
        return [.. planner._turns.Values.OrderBy(turn => turn.Week)];
    }

    private void Keep()
    {
        foreach (var turn in _roster.Turns.Where(turn => turn.Week <= _roster.Weeks && (turn.Week < _roster.FirstOpen || IsValid(turn))))
        {
            Give(turn);
        }
    }

    // A stand-in may be a Navigator of another team.
    private bool IsValid(Turn turn) =>
        (turn.Origin == TurnOrigin.Covered || _counts.ContainsKey(turn.CrewId)) && _roster.IsAvailable(turn.CrewId, turn.Week);

    private void Fill()
    {
        foreach (var week in _roster.OpenWeeks.Where(week => !_turns.ContainsKey(week)))
        {
            if (ChooseFor(week) is { } chosen)
            {
                Give(chosen);
            }
        }
    }

    // Nobody leads in the week in which they join, nor while they are away, unless there is nobody else. If nobody is available, the turn
    // stays with its holder, who knows of it and can ask for cover.
    private Turn? ChooseFor(int week)
    {
        var available = _roster.Navigators.Where(navigator => _roster.IsAvailable(navigator.CrewId, week)).ToList();
        var settled = available.Where(navigator => navigator.FirstWeek != week).ToList();
        if ((settled.Count > 0 ? settled : available) is { Count: > 0 } candidates)
        {
            return new Turn(week, FewestTurns(candidates), TurnOrigin.Planned);
        }

        return _roster.Turns.FirstOrDefault(turn => turn.Week == week && _counts.ContainsKey(turn.CrewId))
            ?? (_roster.Navigators.Count > 0 ? new Turn(week, FewestTurns(_roster.Navigators), TurnOrigin.Planned) : null);
    }

    private CrewId FewestTurns(IReadOnlyList<Participant> candidates) =>
        candidates.MinBy(navigator => _counts[navigator.CrewId])!.CrewId;

    // Turns go to Navigators who are new, are back, or lost weeks because the program became shorter.
    private void EvenOut()
    {
        var takers = _roster.Navigators
            .Where(navigator => navigator.IsNew || _roster.IsBack(navigator) || LostToTheEnd(navigator))
            .ToList();
        while (takers.OrderBy(taker => _counts[taker.CrewId]).Select(NextToTake).FirstOrDefault(turn => turn is not null) is { } taken)
        {
            Give(taken);
        }
    }

    private bool LostToTheEnd(Participant navigator) =>
        _roster.Turns.Any(turn => turn.Week > _roster.Weeks && turn.CrewId == navigator.CrewId);

    /// <summary>Latest week of the Navigator with the most turns, if they have at least two more than the taker.</summary>
    private Turn? NextToTake(Participant taker) => (
        from turn in _turns.Values
        where turn.Week >= _roster.FirstOpen && turn.Origin == TurnOrigin.Planned
        where turn.Week != _roster.Current && _roster.IsAvailable(taker.CrewId, turn.Week)
        where _counts[turn.CrewId] > _counts[taker.CrewId] + 1
        orderby _counts[turn.CrewId] descending, turn.Week descending
        select turn with { CrewId = taker.CrewId }).FirstOrDefault();

    private void Give(Turn turn)
    {
        if (_turns.TryGetValue(turn.Week, out var before))
        {
            Count(before.CrewId, -1);
        }

        _turns[turn.Week] = turn;
        Count(turn.CrewId, 1);
    }

    // Turns of former Navigators and of stand-ins from other teams are not counted.
    private void Count(CrewId crewId, int change)
    {
        if (_counts.TryGetValue(crewId, out var count))
        {
            _counts[crewId] = count + change;
        }
    }
}
