using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>Writes changes of teams. Each change is one transaction with its line of history and the replanning of posts.</summary>
internal sealed class TeamChanges(
    Database database,
    TeamConflicts conflicts,
    IHistory history,
    IEnumerable<ITeamObserver> observers,
    ITeamRoles roles,
    IPlans plans)
{
    private const string Update = """
        update team
        set name = @Name, channel_id = @ChannelId, standup_day = @StandupDay, standup_time = @StandupTime,
            minutes = @Minutes, place = @Place, tracker_url = @TrackerUrl
        where team_id = @TeamId
        """;

    // The row is never deleted: posts and buttons refer to its number, which SQLite would give to the next team. Its new name is
    // longer than any that can be typed, so that its old name is free.
    private const string MarkRemoved =
        "update team set removed_at = @now, removed_name = name, name = printf('%080d', team_id) where team_id = @TeamId";

    private const string Restore =
        "update team set removed_at = null, restored_at = @now, name = removed_name, removed_name = null where team_id = @TeamId";

    /// <summary>Adds a team.</summary>
    public Task<EditOutcome> CreateAsync(
        CohortId cohortId, TeamDraft draft, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync<EditOutcome>(
            transaction =>
            {
                var outcome = Add(transaction, cohortId, draft, now);
                if (outcome is EditOutcome.Edited(_, var team))
                {
                    history.Record(transaction, cohortId, by, TeamMessages.HistoryOfCreation(team), now);
                    plans.Replan(transaction, cohortId, now);
                }

                return outcome;
            },
            cancellationToken);

    /// <summary>Adds a team within a transaction that records it and replans the posts.</summary>
    public EditOutcome Add(WriteTransaction transaction, CohortId cohortId, TeamDraft draft, Instant now)
    {
        if (conflicts.Find(transaction, cohortId, draft, now) is { } conflict)
        {
            return conflict;
        }

        var team = TeamCreation.Insert(transaction, cohortId, draft, now);
        return new EditOutcome.Edited(team, team);
    }

    public Task<EditOutcome> EditAsync(
        Team shown, TeamEdit edit, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync<EditOutcome>(
            transaction =>
            {
                if (Find(transaction, shown) is not { RemovedAt: null } before)
                {
                    return new EditOutcome.IsGone();
                }

                var after = edit.ApplyTo(before);
                if (after.Name != before.Name && TeamConflicts.IsTaken(transaction, after.CohortId, after.Name, except: after.TeamId))
                {
                    return new EditOutcome.NameIsTaken(after.Name);
                }

                // Teams that shared a channel before may go on.
                if (after.ChannelId != before.ChannelId
                    && conflicts.FindNeighbour(transaction, after.ChannelId, after.TeamId, now) is { } neighbour)
                {
                    return neighbour;
                }

                if (after != before)
                {
                    transaction.Execute(Update, after);
                    history.Record(transaction, before.CohortId, by, TeamMessages.HistoryOfEdit(before, after), now);
                    foreach (var observer in observers)
                    {
                        observer.Changed(transaction, before, after, now);
                    }

                    plans.Replan(transaction, before.CohortId, now);
                }

                return new EditOutcome.Edited(before, after);
            },
            cancellationToken);

    /// <summary>Removes a team and the roles that people have in it, but not its check-ins; null if it is removed already.</summary>
    public Task<TeamRemoval?> RemoveAsync(Team shown, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                if (Find(transaction, shown) is not { RemovedAt: null } team)
                {
                    return null;
                }

                var removal = new TeamRemoval(
                    team,
                    transaction.QuerySingle<int>(TeamStore.CountCheckIns, team),
                    transaction.Query<string>(TeamStore.SelectPeople, team).Select(ShownName.Of).ToList());
                roles.End(transaction, team.TeamId, now);
                transaction.Execute(MarkRemoved, new { team.TeamId, now });
                history.Record(transaction, team.CohortId, by, TeamMessages.HistoryOfRemoval(team), now);
                plans.Replan(transaction, team.CohortId, now);
                return removal;
            },
            cancellationToken);

    /// <summary>Restores a removed team, without its people.</summary>
    public Task<EditOutcome> RestoreAsync(Team shown, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync<EditOutcome>(
            transaction =>
            {
                if (Find(transaction, shown) is not { RemovedAt: not null } removed)
                {
                    return new EditOutcome.Edited(shown, shown);
                }

                if (TeamConflicts.IsTaken(transaction, removed.CohortId, removed.Name))
                {
                    return new EditOutcome.NameIsTaken(removed.Name);
                }

                if (conflicts.FindNeighbour(transaction, removed.ChannelId, removed.TeamId, now) is { } neighbour)
                {
                    return neighbour;
                }

                transaction.Execute(Restore, new { removed.TeamId, now });
                history.Record(transaction, removed.CohortId, by, TeamMessages.HistoryOfRestoration(removed), now);
                plans.Replan(transaction, removed.CohortId, now);
                return new EditOutcome.Edited(removed, removed with { RemovedAt = null });
            },
            cancellationToken);

    private static Team? Find(WriteTransaction transaction, Team shown) => transaction.QueryFirstOrDefault<Team>(
        TeamStore.SelectOne, new { cohortId = shown.CohortId, teamId = shown.TeamId });
}

/// <summary>Result of creating or changing a team.</summary>
internal abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    /// <summary>The team is as requested; both are equal if it is new, or if nothing was to change.</summary>
    public sealed record Edited(Team Before, Team After) : EditOutcome;

    /// <summary>Another team of the cohort has the name.</summary>
    public sealed record NameIsTaken(string Name) : EditOutcome;

    /// <summary>The channel is the home of another team.</summary>
    public sealed record ChannelIsTaken(Team By) : EditOutcome;

    /// <summary>The team has been removed.</summary>
    public sealed record IsGone : EditOutcome;
}
