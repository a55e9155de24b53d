using DjangonautBot.Features.Crew.Adding;
using DjangonautBot.Features.Crew.Import.Planning;
using DjangonautBot.Features.Crew.Moving;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Import;

/// <summary>Lines of an import in the history, in the words of single changes. The creation of a team has its own already.</summary>
internal static class ImportHistory
{
    /// <param name="teamOf">Gets the team of a place; null for the whole cohort.</param>
    public static IEnumerable<string> Of(CohortId cohortId, ImportPlan plan, Func<CrewPlace, Team?> teamOf)
    {
        foreach (var joining in plan.Changes.Where(change => change.IsJoining).GroupBy(change => change.To))
        {
            yield return CrewAdditionMessages.HistoryOf(
                new CrewAddition(cohortId, joining.Key.Role, teamOf(joining.Key), [.. joining.Select(change => change.Person)]));
        }

        foreach (var change in plan.Changes.Where(change => change.IsMove))
        {
            yield return CrewMoveMessages.HistoryOf(change.Person.UserId, change.To.Role, teamOf(change.From!)!, teamOf(change.To)!);
        }

        foreach (var change in plan.Changes.Where(change => change.IsRoleChange))
        {
            yield return ImportMessages.HistoryOf(change);
        }
    }
}
