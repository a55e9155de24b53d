using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DjangonautBot.Features.Crew.Import.Finding;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Crew.Import.Planning;

/// <summary>Effect of an import on the cohort as it is.</summary>
internal sealed record ImportPlan
{
    public required IReadOnlyList<NewTeam> NewTeams { get; init; }

    public required IReadOnlyList<PlannedChange> Changes { get; init; }

    /// <summary>People who become Djangonaut and Navigator of one team, with all that this lets them read.</summary>
    public required IReadOnlyList<(NewCrewMember Person, PlannedTeam Team)> InBothRoles { get; init; }

    /// <summary>Reasons why nothing can be imported, in words.</summary>
    public required IReadOnlyList<string> Obstacles { get; init; }

    /// <summary>Teams that would have fewer Navigators than they need, in words.</summary>
    public required IReadOnlyList<string> Shortages { get; init; }

    /// <summary>Differences between the file and the cohort that the import leaves as they are, in words.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Members of the crew whom the file does not name; they stay as they are.</summary>
    public required IReadOnlyList<NewCrewMember> NotInFile { get; init; }

    /// <summary>Rows whose person is not in the server.</summary>
    public required IReadOnlyList<ImportRow> Absent { get; init; }

    /// <summary>Rows that the Captain has left out.</summary>
    public required IReadOnlyList<ImportRow> LeftOut { get; init; }

    public bool ChangesNothing => NewTeams.Count == 0 && Changes.Count == 0;

    /// <summary>
    /// 32-bit hash of the effect. The button below a preview carries it, so that a press confirms nothing but what the preview showed.
    /// </summary>
    public long Fingerprint => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Effects))));

    private IEnumerable<string> Effects =>
    [
        .. NewTeams.Select(team => $"+ {team.Draft}"),
        .. Changes.Select(change => $"{change.Person.UserId} {Describe(change.From)} > {Describe(change.To)}"),
        .. InBothRoles.Select(both => $"both {both.Person.UserId} {both.Team.Name}"),
        .. Obstacles,
        .. Shortages,
    ];

    // By the number of a team, because a name can go to another team.
    private static string Describe(CrewPlace? place) => place is null
        ? ""
        : place.Team is { Existing: { } team } ? $"{place.Role} {team.TeamId}"
        : $"{place.Role} +{place.Team?.Name}";
}

/// <summary>A team that the import makes.</summary>
internal sealed record NewTeam(PlannedTeam Team, TeamDraft Draft);
