using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Planning;

/// <summary>How a team's turns were, and how they are now.</summary>
/// <param name="FirstOpen">The first week whose stand-up is still to come.</param>
internal sealed record TurnChanges(Team Team, IReadOnlyList<Turn> Before, IReadOnlyList<Turn> After, int FirstOpen, int Weeks)
{
    /// <summary>Whether stand-ups are to come and nobody leads them any more.</summary>
    public bool LeavesNobody => Open(Before).Any() && !Open(After).Any();

    public bool HasWeeksToCome => FirstOpen <= Weeks;

    /// <summary>The weeks to come that somebody else leads now than before, or somebody at last, or nobody any more.</summary>
    public IEnumerable<(int Week, CrewId? From, CrewId? To)> Changed =>
        from week in Open(Before).Concat(Open(After)).Select(turn => turn.Week).Distinct().Order()
        let change = (Week: week, From: LeaderOf(Before, week), To: LeaderOf(After, week))
        where change.From != change.To
        select change;

    /// <summary>The weeks to come that went from one person to another.</summary>
    public IEnumerable<(int Week, CrewId From, CrewId To)> Handed =>
        from change in Changed
        where change is { From: not null, To: not null }
        select (change.Week, change.From!.Value, change.To!.Value);

    private static CrewId? LeaderOf(IReadOnlyList<Turn> turns, int week) => turns.FirstOrDefault(turn => turn.Week == week)?.CrewId;

    private IEnumerable<Turn> Open(IReadOnlyList<Turn> turns) => turns.Where(turn => turn.Week >= FirstOpen && turn.Week <= Weeks);
}
