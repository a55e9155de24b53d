using DjangonautBot.Features.Teams;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Rotation;

/// <summary>How a team's turns were, and how they are now.</summary>
/// <param name="FirstOpen">The first week whose stand-up is still to come.</param>
internal sealed record TurnChanges(Team Team, IReadOnlyList<Turn> Before, IReadOnlyList<Turn> After, int FirstOpen, int Weeks)
{
    /// <summary>Whether stand-ups are to come and nobody leads them any more.</summary>
    public bool LeavesNobody => Open(Before).Any() && !Open(After).Any();

    public bool HasWeeksToCome => FirstOpen <= Weeks;

    /// <summary>The weeks to come that went from one person to another.</summary>
    public IEnumerable<(int Week, CrewId From, CrewId To)> Handed =>
        from before in Open(Before)
        join after in Open(After) on before.Week equals after.Week
        where before.CrewId != after.CrewId
        select (before.Week, before.CrewId, after.CrewId);

    private IEnumerable<Turn> Open(IReadOnlyList<Turn> turns) => turns.Where(turn => turn.Week >= FirstOpen && turn.Week <= Weeks);
}
