using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Planning;

/// <summary>Input of the turn planner for one team.</summary>
/// <param name="Weeks">Last week of the program.</param>
/// <param name="FirstOpen">First week whose stand-up has not begun.</param>
/// <param name="Current">
/// Current week; 0 before the program. Its turn is too near to be given to a Navigator who could have another.
/// </param>
/// <param name="Navigators">Navigators in the order in which they take turns.</param>
/// <param name="Turns">Existing turns, at most one for each week.</param>
/// <param name="IsAvailable">
/// Whether a person can lead in a week: is a Navigator in the cohort, has not left the server, and is not away at that stand-up.
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

    /// <summary>Future weeks that a person cannot lead.</summary>
    public IReadOnlyList<int> AwayWeeks(CrewId crewId) => [.. OpenWeeks.Where(week => !IsAvailable(crewId, week))];

    /// <summary>Whether a Navigator who was away when turns were last planned is back.</summary>
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

/// <summary>Navigator who takes turns in a team.</summary>
/// <param name="FirstWeek">Week in which the Navigator joined; before 1 if that was before the program began.</param>
/// <param name="IsNew">Whether the Navigator joined after turns were last planned.</param>
/// <param name="AwayWeeks">Weeks that the Navigator could not lead when turns were last planned.</param>
internal sealed record Participant(CrewId CrewId, int FirstWeek, bool IsNew, params IReadOnlyList<int> AwayWeeks);
