using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew.Import.Finding;
using DjangonautBot.Features.Crew.Import.Planning;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Features.Crew.Lists;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew.Import;

/// <summary>
/// Shows the effect of a file on the cohort as it is, and makes it: all in one transaction, and nothing but what was shown.
/// </summary>
internal sealed class ImportChanges(CrewChanges changes, ITeams teams, ITeamCreation creation)
{
    /// <summary>Stores a file, and plans its effect.</summary>
    public Task<ImportOutcome> PreviewAsync(
        CohortId cohortId,
        Snowflake by,
        FoundPeople people,
        IReadOnlyList<FileTeam> named,
        Instant now,
        CancellationToken cancellationToken) =>
        changes.WriteAsync<ImportOutcome>(
            transaction => Show(transaction, cohortId, by, ImportRows.Add(transaction, cohortId, by, people, named, now), now),
            cancellationToken);

    /// <summary>Keeps who is meant by a row.</summary>
    /// <param name="userId">One of the candidates; null to leave the row out.</param>
    public Task<ImportOutcome> AnswerAsync(
        CohortId cohortId, Snowflake by, long id, int rowNumber, Snowflake? userId, Instant now, CancellationToken cancellationToken) =>
        changes.WriteAsync<ImportOutcome>(
            transaction =>
            {
                if (ImportRows.Find(transaction, cohortId, by, id, now) is not { } draft)
                {
                    return new ImportOutcome.Gone();
                }

                var person = draft.Candidates.FirstOrDefault(each => each.RowNumber == rowNumber && each.UserId == userId);
                if (draft.Rows.Any(row => row.RowNumber == rowNumber && row.IsAsked) && (person is not null || userId is null))
                {
                    ImportRows.Answer(transaction, id, rowNumber, person);
                }

                return Show(transaction, cohortId, by, ImportRows.Find(transaction, cohortId, by, id, now)!, now);
            },
            cancellationToken);

    /// <summary>Makes what was shown, or shows it again if it would have another effect by now.</summary>
    /// <param name="fingerprint"><see cref="ImportPlan.Fingerprint"/> of what was shown.</param>
    public Task<ImportOutcome> ConfirmAsync(
        CohortId cohortId, Snowflake by, long id, long fingerprint, Instant now, CancellationToken cancellationToken) =>
        changes.WriteAsync<ImportOutcome>(
            transaction =>
            {
                if (ImportRows.Find(transaction, cohortId, by, id, now) is not { } draft)
                {
                    return new ImportOutcome.Gone();
                }

                var shown = Show(transaction, cohortId, by, draft, now);
                if (shown is not ImportOutcome.ToConfirm(_, var plan, _) toConfirm)
                {
                    return shown;
                }

                if (plan.Fingerprint != fingerprint || plan.Obstacles.Count > 0 || draft.Rows.Any(row => row.IsAsked))
                {
                    return toConfirm with { IsOutdated = true };
                }

                ImportRows.Delete(transaction, cohortId, by);
                return new ImportOutcome.Done(plan, Apply(transaction, cohortId, by, plan, now));
            },
            cancellationToken);

    /// <summary>Deletes a Captain's file.</summary>
    public Task KeepAsync(CohortId cohortId, Snowflake by, CancellationToken cancellationToken) =>
        changes.WriteAsync(
            transaction =>
            {
                ImportRows.Delete(transaction, cohortId, by);
                return true;
            },
            cancellationToken);

    private ImportOutcome Show(WriteTransaction transaction, CohortId cohortId, Snowflake by, ImportDraft draft, Instant now)
    {
        var state = new CrewState(teams.List(transaction, cohortId), CrewListStore.List(transaction, cohortId));
        var plan = new ImportPlanner(state, team => creation.Refuse(transaction, cohortId, team, now)).Plan(draft);
        if (plan is not { ChangesNothing: true, Obstacles: [] } || draft.Rows.Any(row => row.IsAsked))
        {
            return new ImportOutcome.ToConfirm(draft, plan);
        }

        ImportRows.Delete(transaction, cohortId, by);
        return new ImportOutcome.Done(plan, []);
    }

    private IReadOnlyList<string> Apply(WriteTransaction transaction, CohortId cohortId, Snowflake by, ImportPlan plan, Instant now)
    {
        var made = plan.NewTeams.ToDictionary(team => team.Team, team => creation.Create(transaction, cohortId, team.Draft, by, now));
        foreach (var change in plan.Changes)
        {
            var crewId = CrewChanges.Add(transaction, cohortId, change.Person, now);
            if (change.From is { } from)
            {
                RoleRows.End(transaction, crewId, from.Role, TeamOf(from)?.TeamId, now);
            }

            RoleRows.Give(transaction, crewId, change.To.Role, TeamOf(change.To)?.TeamId, now);
        }

        return changes.Conclude(transaction, cohortId, by, [.. ImportHistory.Of(cohortId, plan, TeamOf)], now);

        Team? TeamOf(CrewPlace place) => place.Team is { } team ? team.Existing ?? made[team] : null;
    }
}
