using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Planning;

/// <summary>Turns of a team before and after a change.</summary>
/// <param name="FirstOpen">First week whose stand-up has not begun.</param>
internal sealed record TurnChanges(Team Team, IReadOnlyList<Turn> Before, IReadOnlyList<Turn> After, int FirstOpen, int Weeks)
{
    /// <summary>Whether future stand-ups had facilitators and none is left.</summary>
    public bool LeavesNobody => Open(Before).Any() && !Open(After).Any();

    /// <summary>Future weeks that no Navigator of the team can lead and no stand-in does, and that somebody could lead before.</summary>
    public IReadOnlyList<int> NewlyUncovered { get; init; } = [];

    public bool HasWeeksToCome => FirstOpen <= Weeks;

    /// <summary>Future weeks whose facilitator changed. Null stands for no facilitator.</summary>
    public IEnumerable<(int Week, CrewId? From, CrewId? To)> Changed =>
        from week in Open(Before).Concat(Open(After)).Select(turn => turn.Week).Distinct().Order()
        let change = (Week: week, From: LeaderOf(Before, week), To: LeaderOf(After, week))
        where change.From != change.To
        select change;

    /// <summary>Future weeks that went from one Navigator to another.</summary>
    public IEnumerable<(int Week, CrewId From, CrewId To)> Handed =>
        from change in Changed
        where change is { From: not null, To: not null }
        select (change.Week, change.From!.Value, change.To!.Value);

    private static CrewId? LeaderOf(IReadOnlyList<Turn> turns, int week) => turns.FirstOrDefault(turn => turn.Week == week)?.CrewId;

    private IEnumerable<Turn> Open(IReadOnlyList<Turn> turns) => turns.Where(turn => turn.Week >= FirstOpen && turn.Week <= Weeks);
}
