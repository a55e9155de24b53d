using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text.Folding;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Teams;

/// <summary>Reads the teams of each cohort.</summary>
public interface ITeams
{
    /// <summary>Lists a cohort's teams ordered by name, without removed ones.</summary>
    IReadOnlyList<Team> List(CohortId cohortId);

    /// <summary>Lists a cohort's teams within a transaction, ordered by name, without removed ones.</summary>
    IReadOnlyList<Team> List(DatabaseConnection connection, CohortId cohortId);

    /// <summary>Lists the other teams, of all cohorts, that have a team's channel, without removed ones.</summary>
    IReadOnlyList<Team> ListInChannel(Team team);

    /// <summary>Finds a team, also a removed one.</summary>
    Team? Find(CohortId cohortId, TeamId teamId);

    /// <summary>Finds a team by its name, ignoring case and, if no other is called so, accents; null also for a removed one.</summary>
    Team? FindByName(CohortId cohortId, string name);

    /// <summary>Suggests teams whose names contain the typed text; none without a cohort.</summary>
    IEnumerable<CommandChoice> Suggest(CohortId? cohortId, string typed) =>
        cohortId is { } id
            ? List(id)
                .Where(team => FoldedText.Of(team.Name).Contains(FoldedText.Of(typed), StringComparison.Ordinal))
                .Select(team => new CommandChoice(team.Name, team.Name))
            : [];
}
