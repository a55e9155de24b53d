using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew.Import.Finding;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Features.Crew.Lists;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Crew.Import.Planning;

/// <summary>
/// Compares a file with a cohort. Everybody gets the roles that the file gives them; a role of theirs that it does not name makes way for
/// one of these, and stays if there is none. Nobody is removed. A pure function of its arguments.
/// </summary>
/// <param name="refuse">Explains why a team cannot be created; null if it can.</param>
internal sealed class ImportPlanner(CrewState state, Func<TeamDraft, string?> refuse)
{
    private readonly Dictionary<string, PlannedTeam> _teams = [];

    public ImportPlan Plan(ImportDraft draft)
    {
        var people = draft.Rows
            .Where(row => row.State == PersonState.Found)
            .GroupBy(row => row.UserId!.Value)
            .Select(rows => (
                Person: new NewCrewMember(rows.Key, rows.First().DisplayName!),
                Wanted: rows.Select(row => new CrewPlace(row.Role, FindTeam(row.Team))).Distinct().ToList(),
                Held: HeldBy(rows.Key)))
            .ToList();
        var changes = people.SelectMany(each => PlaceChanges.Of(each.Person, each.Held, each.Wanted)).ToList();
        var limits = new PlannedLimits([.. state.Held.Select(held => (held.UserId, Of(held)))], changes);
        var newTeams = NewTeams(draft);
        return new ImportPlan
        {
            NewTeams = [.. newTeams.Select(team => team.New).OfType<NewTeam>()],
            Changes = changes,
            InBothRoles = limits.InBothRoles,
            Obstacles =
            [
                .. newTeams.Select(team => team.Obstacle).OfType<string>(),
                .. SharedChannels(newTeams.Select(team => team.New).OfType<NewTeam>()),
                .. people.Where(each => HasTwoTeams(each.Wanted)).Select(each => PlanningMessages.TwoTeams(each.Person)),
                .. limits.Exceeded,
            ],
            Shortages = limits.Shortages,
            Notes =
            [
                .. draft.Teams.Select(Compare).OfType<string>(),
                .. people.SelectMany(each => Kept(each.Person, each.Held, each.Wanted, changes)),
            ],
            NotInFile = ListNotInFile(draft),
            Absent = [.. draft.Rows.Where(row => row.State == PersonState.Absent)],
            LeftOut = [.. draft.Rows.Where(row => row.State == PersonState.LeftOut)],
        };
    }

    private List<CrewPlace> HeldBy(Snowflake userId) => [.. state.Held.Where(held => held.UserId == userId).Select(Of)];

    private CrewPlace Of(RoleHolder held) => new(
        held.Role, held.TeamId is { } teamId ? FindTeam(state.Teams.First(team => team.TeamId == teamId).Name) : null);

    private PlannedTeam? FindTeam(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var existing = state.Teams.FirstOrDefault(team => team.IsCalled(name));
        var key = existing?.Name ?? name;
        if (!_teams.TryGetValue(key, out var team))
        {
            _teams.Add(key, team = new PlannedTeam(key, existing));
        }

        return team;
    }

    private List<(NewTeam? New, string? Obstacle)> NewTeams(ImportDraft draft) =>
    [
        .. from named in draft.Teams
           let team = FindTeam(named.Name)!
           where team.Existing is null
           select Create(named, team),
    ];

    private (NewTeam? New, string? Obstacle) Create(FileTeam named, PlannedTeam team)
    {
        if (named is not { ChannelId: { } channelId, StandupDay: { } day, StandupTime: { } time })
        {
            return (null, PlanningMessages.NewTeamNeeds(named));
        }

        var draft = new TeamDraft(named.Name, channelId, day, time);
        return (new NewTeam(team, draft), refuse(draft) is { } words ? PlanningMessages.TeamRefused(named.Name, words) : null);
    }

    // The others are refused because of a team that there is; these two would be made at once.
    private static IEnumerable<string> SharedChannels(IEnumerable<NewTeam> teams) => teams
        .GroupBy(team => team.Draft.ChannelId)
        .Where(group => group.Skip(1).Any())
        .Select(group => PlanningMessages.SharedChannel(group.Key, [.. group.Select(team => team.Team.Name)]));

    private static bool HasTwoTeams(IEnumerable<CrewPlace> wanted) => wanted.Count(place => place.Role == CrewRole.Djangonaut) > 1;

    private string? Compare(FileTeam named) => FindTeam(named.Name)?.Existing is { } team
        && ((named.ChannelId ?? team.ChannelId) != team.ChannelId
            || (named.StandupDay ?? team.StandupDay) != team.StandupDay
            || (named.StandupTime ?? team.StandupTime) != team.StandupTime)
            ? PlanningMessages.TeamDiffers(team, named)
            : null;

    private static IEnumerable<string> Kept(
        NewCrewMember person, IEnumerable<CrewPlace> held, IReadOnlyList<CrewPlace> wanted, IReadOnlyList<PlannedChange> changes) => held
        .Except(wanted)
        .Where(place => !changes.Any(change => change.Person == person && change.From == place))
        .Select(place => PlanningMessages.Keeps(person, place));

    // While it is open who is meant by a row, anybody of these may be.
    private List<NewCrewMember> ListNotInFile(ImportDraft draft)
    {
        var named = draft.Rows
            .Select(row => row.UserId)
            .Concat(draft.Candidates.Select(candidate => (Snowflake?)candidate.UserId))
            .ToHashSet();
        return
        [
            .. state.Held
                .Where(held => !named.Contains(held.UserId))
                .DistinctBy(held => held.UserId)
                .Select(held => new NewCrewMember(held.UserId, held.DisplayName)),
        ];
    }
}
