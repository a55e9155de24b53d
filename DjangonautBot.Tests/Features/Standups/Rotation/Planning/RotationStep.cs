using DjangonautBot.Features.Standups.Rotation;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Tests.Features.Standups.Rotation.Planning;

/// <summary>An event, and the turns as planned after it.</summary>
/// <param name="Before">The turns that were planned before, with the swaps since.</param>
internal sealed record RotationStep(RotationEvent Event, Roster Roster, IReadOnlyList<Turn> Before, IReadOnlyList<Turn> After)
{
    public IEnumerable<int> OpenWeeks => Roster.OpenWeeks;

    /// <summary>The people who may take weeks from others: those who join, and those who are back.</summary>
    public IReadOnlyList<Participant> Takers => [.. Roster.Navigators.Where(navigator => navigator.IsNew || Roster.IsBack(navigator))];

    /// <summary>Whether nobody may take a week from somebody who can lead it.</summary>
    public bool KeepsAll => Event != RotationEvent.NewLength && Takers.Count == 0;

    public bool AllAreAvailable => Roster.Navigators.All(navigator => Roster.AwayWeeks(navigator.CrewId).Count == 0);

    /// <summary>Somebody as they are known once turns are planned.</summary>
    public static Participant Planned(Participant navigator, Roster roster) =>
        navigator with { IsNew = false, AwayWeeks = roster.AwayWeeks(navigator.CrewId) };

    /// <summary>The weeks with a new facilitator, or with their first.</summary>
    public IReadOnlyList<Turn> Given =>
        [.. After.Where(turn => Before.All(before => before.Week != turn.Week || before.CrewId != turn.CrewId))];

    /// <summary>The open weeks whose holders cannot lead them any more, or that nobody held.</summary>
    public IReadOnlyList<int> Lost =>
        [.. OpenWeeks.Where(week => Before.FirstOrDefault(turn => turn.Week == week) is not { } turn || !IsValid(turn))];

    public bool IsValid(Turn turn) =>
        (turn.Origin == TurnOrigin.Covered || Knows(turn.CrewId)) && Roster.IsAvailable(turn.CrewId, turn.Week);

    public bool Knows(CrewId crewId) => Roster.Navigators.Any(navigator => navigator.CrewId == crewId);

    public static int Count(IEnumerable<Turn> turns, CrewId crewId) => turns.Count(turn => turn.CrewId == crewId);

    /// <summary>The people who can lead a week: those who joined in it only if there is nobody else.</summary>
    public IReadOnlyList<Participant> Candidates(int week)
    {
        var available = Roster.Navigators.Where(navigator => Roster.IsAvailable(navigator.CrewId, week)).ToList();
        return available.Any(navigator => navigator.FirstWeek != week)
            ? [.. available.Where(navigator => navigator.FirstWeek != week)]
            : available;
    }

    public override string ToString() =>
        $"{Event} from week {Roster.FirstOpen} of {Roster.Weeks}, with {string.Join(", ", Roster.Navigators)}\n"
            + $"{string.Join("\n", Before)}\n→\n{string.Join("\n", After)}";
}
