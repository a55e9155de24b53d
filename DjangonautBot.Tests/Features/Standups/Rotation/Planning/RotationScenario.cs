using DjangonautBot.Features.Standups.Rotation;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Tests.Features.Standups.Rotation.Planning;

/// <summary>
/// Events that change a team's turns, in any order: people join, leave, are away, trade weeks; time passes; the program
/// changes.
/// </summary>
internal sealed class RotationScenario
{
    private const int MostNavigators = 5;
    private const int FirstStandIn = 1000;

    private readonly List<Participant> _navigators = [];
    private readonly HashSet<(CrewId, int)> _away = [];
    private IReadOnlyList<Turn> _turns = [];
    private int _weeks = 8;
    private int _firstOpen = 1;
    private int _current;
    private int _lastId;

    /// <summary>Plans turns after each event.</summary>
    /// <param name="events">Three bytes each: the kind of event, the person and the time.</param>
    public static IReadOnlyList<RotationStep> Play(byte[] events)
    {
        var story = new RotationScenario();
        return [.. events.Chunk(3).Where(chunk => chunk.Length == 3).Select(chunk => story.Happen(chunk[0], chunk[1], chunk[2]))];
    }

    /// <summary>People join, leave, are away and back, and the program changes its length, before it has begun.</summary>
    public static IReadOnlyList<RotationStep> Prepare(byte[] events)
    {
        var story = new RotationScenario();
        return
        [
            .. events
                .Chunk(3)
                .Where(chunk => chunk.Length == 3)
                .Select(chunk => story.Happen((RotationEvent)(chunk[0] % 5), chunk[1], chunk[2])),
        ];
    }

    private RotationStep Happen(byte what, byte first, byte second) =>
        Happen((RotationEvent)(what % Enum.GetValues<RotationEvent>().Length), first, second);

    private RotationStep Happen(RotationEvent what, byte first, byte second)
    {
        var changed = Change(what, first, second) ? what : RotationEvent.Nothing;
        var away = _away.ToHashSet();
        var roster = new Roster(_weeks, _firstOpen, _current, [.. _navigators], _turns, (crewId, week) => !away.Contains((crewId, week)));
        var before = _turns;
        _turns = TurnPlanner.Plan(roster);
        for (var i = 0; i < _navigators.Count; i++)
        {
            _navigators[i] = RotationStep.Planned(_navigators[i], roster);
        }

        return new RotationStep(changed, roster, before, _turns);
    }

    private bool Change(RotationEvent what, byte first, byte second)
    {
        var week = 1 + (second % _weeks);
        var somebody = _navigators.Count == 0 ? null : _navigators[first % _navigators.Count];
        switch (what)
        {
            case RotationEvent.Join when _navigators.Count < MostNavigators:
                _navigators.Add(new Participant(new CrewId(++_lastId), _current, IsNew: true));
                return true;
            case RotationEvent.Leave when somebody is not null:
                return _navigators.Remove(somebody);
            case RotationEvent.NewLength:
                _weeks = Math.Max(_firstOpen, 3 + (first % 12));
                return true;
            case RotationEvent.Away when somebody is not null:
                return _away.Add((somebody.CrewId, week));
            case RotationEvent.Back when somebody is not null:
                return _away.RemoveWhere(away => away.Item1 == somebody.CrewId) > 0;
            case RotationEvent.TimePasses when _firstOpen <= _weeks:
                // This week's stand-up has been, or the week of the next one has begun.
                _firstOpen++;
                _current = _firstOpen - (second % 2);
                return true;
            case RotationEvent.Swap:
                return TrySwap(first, second);
            case RotationEvent.Cover:
                return TryCover(week, second % 2 == 0 && somebody is not null ? somebody.CrewId : new CrewId(FirstStandIn + first));
            default:
                return false;
        }
    }

    private bool TrySwap(byte first, byte second)
    {
        var open = _turns.Where(turn => turn.Week >= _firstOpen).ToList();
        if (open.Count == 0)
        {
            return false;
        }

        var (one, other) = (open[first % open.Count], open[second % open.Count]);
        if (one.CrewId == other.CrewId || _away.Contains((one.CrewId, other.Week)) || _away.Contains((other.CrewId, one.Week)))
        {
            return false;
        }

        if (
            !_navigators.Any(navigator => navigator.CrewId == one.CrewId)
            || !_navigators.Any(navigator => navigator.CrewId == other.CrewId))
        {
            return false;
        }

        Replace(one with { CrewId = other.CrewId, Origin = TurnOrigin.Swapped });
        Replace(other with { CrewId = one.CrewId, Origin = TurnOrigin.Swapped });
        return true;
    }

    private bool TryCover(int week, CrewId taker)
    {
        if (week < _firstOpen || _away.Contains((taker, week)) || _turns.All(turn => turn.Week != week))
        {
            return false;
        }

        Replace(new Turn(week, taker, TurnOrigin.Covered));
        return true;
    }

    private void Replace(Turn turn) => _turns = [.. _turns.Select(other => other.Week == turn.Week ? turn : other)];
}
