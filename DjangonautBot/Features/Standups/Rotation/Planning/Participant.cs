using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Planning;

/// <summary>A Navigator who takes turns in a team.</summary>
/// <param name="FirstWeek">The week in which they joined; before 1 if that was before the program began.</param>
/// <param name="IsNew">Whether they joined since turns were planned last.</param>
/// <param name="AwayWeeks">The weeks that they could not lead when turns were planned last.</param>
internal sealed record Participant(CrewId CrewId, int FirstWeek, bool IsNew, params IReadOnlyList<int> AwayWeeks);
