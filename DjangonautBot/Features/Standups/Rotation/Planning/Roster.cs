using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Planning;

/// <summary>Everything from which it follows who leads a team's stand-ups.</summary>
/// <param name="Weeks">The last week of the program.</param>
/// <param name="FirstOpen">The first week whose stand-up is still to come; those before it are past.</param>
/// <param name="Current">The week that it is; 0 before the program. It is too near to be given to somebody who could have another.</param>
/// <param name="Navigators">Who takes turns, in their order.</param>
/// <param name="Turns">The turns so far, at most one a week.</param>
/// <param name="IsAvailable">
/// Whether somebody can lead in a week: is a Navigator in the cohort, has not left the server, is not away at that stand-up.
/// </param>
internal sealed record Roster(
    int Weeks,
    int FirstOpen,
    int Current,
    IReadOnlyList<Participant> Navigators,
    IReadOnlyList<Turn> Turns,
    Func<CrewId, int, bool> IsAvailable)
{
    public IEnumerable<int> OpenWeeks => Enumerable.Range(1, Weeks).Where(week => week >= FirstOpen);

    /// <summary>The weeks to come that somebody cannot lead.</summary>
    public IReadOnlyList<int> AwayWeeks(CrewId crewId) => [.. OpenWeeks.Where(week => !IsAvailable(crewId, week))];

    /// <summary>Whether somebody who could not lead some weeks when turns were planned last is here again.</summary>
    public bool IsBack(Participant navigator)
    {
        if (navigator.AwayWeeks.Count == 0)
        {
            return false;
        }

        var away = AwayWeeks(navigator.CrewId);
        return !away.Contains(FirstOpen) && navigator.AwayWeeks.Except(away).Any();
    }
}
