using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.Crew.Import.Planning;

/// <summary>Judges the teams as they would be after an import, by the rules that hold for single changes.</summary>
internal sealed class PlannedLimits
{
    private readonly IReadOnlyList<PlannedChange> _changes;
    private readonly HashSet<(Snowflake UserId, CrewPlace Place)> _after;

    public PlannedLimits(IEnumerable<(Snowflake UserId, CrewPlace Place)> held, IReadOnlyList<PlannedChange> changes)
    {
        _changes = changes;
        _after = [.. held];
        _after.ExceptWith(changes.Where(change => change.From is not null).Select(change => (change.Person.UserId, change.From!)));
        _after.UnionWith(changes.Select(change => (change.Person.UserId, change.To)));
    }

    /// <summary>Teams that get Djangonauts for whom they have no room, in words.</summary>
    public IReadOnlyList<string> Exceeded =>
    [
        .. from team in _changes.Where(change => change.To.Role == CrewRole.Djangonaut).Select(change => change.To.Team!).Distinct()
           let djangonauts = Count(team)
           let navigators = CountNavigators(team)
           where !TeamCaps.Allow(djangonauts, navigators)
           select PlanningMessages.NoRoom(team.Name, djangonauts, navigators),
    ];

    /// <summary>Teams that Navigators leave, and that have too few of them then, in words.</summary>
    public IReadOnlyList<string> Shortages =>
    [
        .. _changes
            .Where(change => change.From?.Role == CrewRole.Navigator)
            .Select(change => change.From!.Team!)
            .Distinct()
            .Select(team => NavigatorShortage.Find(team.Existing!, Count(team), CountNavigators(team)))
            .OfType<NavigatorShortage>()
            .Select(shortage => shortage.Describe("would have")),
    ];

    /// <summary>People who become Djangonaut and Navigator of one team.</summary>
    public IReadOnlyList<(NewCrewMember Person, PlannedTeam Team)> InBothRoles =>
    [
        .. _changes
            .Where(change => CrewChanges.Opposite(change.To.Role) is { } opposite
                && _after.Contains((change.Person.UserId, change.To with { Role = opposite })))
            .Select(change => (change.Person, change.To.Team!))
            .Distinct(),
    ];

    private int Count(PlannedTeam team) => _after.Count(each => each.Place == new CrewPlace(CrewRole.Djangonaut, team));

    // A Djangonaut of the team does not look after four others of it.
    private int CountNavigators(PlannedTeam team) => _after.Count(each =>
        each.Place == new CrewPlace(CrewRole.Navigator, team)
        && !_after.Contains((each.UserId, new CrewPlace(CrewRole.Djangonaut, team))));
}
