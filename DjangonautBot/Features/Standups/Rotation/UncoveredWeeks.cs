namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>Finds the weeks that no Navigator of a team can lead and no stand-in does.</summary>
internal static class UncoveredWeeks
{
    /// <param name="navigators">Navigators of the team, with the weeks that they cannot lead.</param>
    public static IReadOnlyList<int> Find(IReadOnlyList<RotationMember> navigators, IReadOnlyList<Turn> turns) =>
        navigators.Count == 0
            ? []
            : [
                .. navigators
                    .Select(navigator => WeekList.Read(navigator.AwayWeeks))
                    .Aggregate((weeks, others) => [.. weeks.Intersect(others)])
                    .Except(turns.Where(turn => turn.Origin == TurnOrigin.Covered).Select(turn => turn.Week))
                    .Order(),
            ];
}
