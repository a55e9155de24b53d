using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.Teams;

/// <summary>The teams of each cohort.</summary>
public interface ITeams
{
    /// <summary>The cohort's teams in the order of their names, without those that were removed.</summary>
    IReadOnlyList<Team> List(CohortId cohortId);

    /// <summary>As they stand in a transaction.</summary>
    IReadOnlyList<Team> List(SqliteTransaction transaction, CohortId cohortId);

    /// <summary>The team, also one that was removed.</summary>
    Team? Find(CohortId cohortId, TeamId teamId);

    /// <summary>The team with this name in any case, or null; not one that was removed.</summary>
    Team? FindByName(CohortId cohortId, string name);

    /// <summary>The teams whose names have what was typed, for autocomplete; none where there is no cohort.</summary>
    IEnumerable<CommandChoice> Suggest(CohortId? cohortId, string typed) =>
        cohortId is { } id
            ? List(id)
                .Where(team => team.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
                .Select(team => new CommandChoice(team.Name, team.Name))
            : [];
}
