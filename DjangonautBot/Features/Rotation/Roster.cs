using DjangonautBot.Storage;

namespace DjangonautBot.Features.Rotation;

/// <summary>Everything from which it follows who leads a team's stand-ups.</summary>
/// <param name="Weeks">The last week of the program.</param>
/// <param name="FirstOpen">The first week whose stand-up is still to come; those before it are past.</param>
/// <param name="Navigators">Who takes turns, in their order.</param>
/// <param name="Turns">The turns so far, at most one a week.</param>
/// <param name="IsAvailable">
/// Whether somebody can lead in a week: is a Navigator in the cohort, has not left the server, is not away at that stand-up.
/// </param>
internal sealed record Roster(
    int Weeks,
    int FirstOpen,
    IReadOnlyList<Participant> Navigators,
    IReadOnlyList<Turn> Turns,
    Func<CrewId, int, bool> IsAvailable);
