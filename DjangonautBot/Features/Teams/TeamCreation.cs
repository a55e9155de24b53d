using Dapper;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <inheritdoc/>
internal sealed class TeamCreation(TeamConflicts conflicts, ICohorts cohorts, IHistory history, IDiscordGateway gateway) : ITeamCreation
{
    private const string InsertTeam =
        $"""
        insert into team (cohort_id, name, channel_id, standup_day, standup_time, minutes, place, tracker_url, created_at)
        values (@cohortId, @Name, @ChannelId, @Day, @Time, @Minutes, @Place, @TrackerUrl, @now)
        returning {TeamStore.Columns}
        """;

    public string? Refuse(DatabaseConnection connection, CohortId cohortId, TeamDraft draft, Instant now)
    {
        var cohort = cohorts.Find(connection, cohortId)!;
        if (cohort.End <= now)
        {
            return TeamMessages.CohortIsOver(cohort);
        }

        return conflicts.Find(connection, cohortId, draft, now) is { } conflict
            ? TeamMessages.WhyNot(conflict)
            : ChannelNeeds.LackingInTeamChannel(gateway, cohort.GuildId, draft.ChannelId) is { Count: > 0 } missing
                ? TeamMessages.PleaseGrant(draft.ChannelId, missing)
                : null;
    }

    public Team Create(WriteTransaction transaction, CohortId cohortId, TeamDraft draft, Snowflake by, Instant now)
    {
        var team = Insert(transaction, cohortId, draft, now);
        history.Record(transaction, cohortId, by, TeamMessages.HistoryOfCreation(team), now);
        return team;
    }

    /// <summary>Writes a team that is not refused.</summary>
    internal static Team Insert(WriteTransaction transaction, CohortId cohortId, TeamDraft draft, Instant now) =>
        transaction.QuerySingle<Team>(
            InsertTeam,
            new
            {
                cohortId,
                draft.Name,
                draft.ChannelId,
                draft.Day,
                draft.Time,
                draft.Minutes,
                draft.Place,
                draft.TrackerUrl,
                now,
            });
}
