using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew.Import.Finding;
using DjangonautBot.Features.Crew.Import.Planning;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew.Import;

/// <summary>Stores files until they are confirmed, in transactions of the caller.</summary>
internal static class ImportRows
{
    /// <summary>Time after which a file is deleted that nobody confirmed.</summary>
    public static Duration Lasts { get; } = Duration.FromMinutes(50);

    private const string DeleteOwn = "delete from crew_import where cohort_id = @cohortId and user_id = @userId";

    private const string Insert =
        "insert into crew_import (cohort_id, user_id, made_at) values (@cohortId, @userId, @now) returning crew_import_id";

    private const string InsertRow =
        """
        insert into crew_import_row (crew_import_id, row_number, team, role, name, user_id, display_name, state)
        values (@id, @RowNumber, @Team, @role, @Name, @UserId, @DisplayName, @state)
        """;

    private const string InsertCandidate =
        """
        insert into crew_import_candidate (crew_import_id, row_number, user_id, place, display_name)
        values (@id, @RowNumber, @UserId, @place, @DisplayName)
        """;

    private const string InsertTeam =
        """
        insert into crew_import_team (crew_import_id, name, channel_id, standup_day, standup_time)
        values (@id, @Name, @ChannelId, @StandupDay, @StandupTime)
        """;

    internal const string SelectOwn =
        """
        select crew_import_id from crew_import
        where cohort_id = @cohortId and user_id = @userId and crew_import_id = @id and made_at > @since
        """;

    internal const string SelectRows =
        """
        select row_number, team, role, name, user_id, display_name, state from crew_import_row
        where crew_import_id = @id
        order by row_number
        """;

    internal const string SelectCandidates =
        """
        select row_number, user_id, display_name from crew_import_candidate where crew_import_id = @id order by row_number, place
        """;

    internal const string SelectTeams =
        "select name, channel_id, standup_day, standup_time from crew_import_team where crew_import_id = @id order by name";

    // The same person is asked about once, in however many rows.
    private const string UpdateAnswered =
        """
        update crew_import_row
        set user_id = coalesce(@userId, user_id), display_name = @displayName, state = @state
        where crew_import_id = @id and (name, user_id, state) is (
          select name, user_id, state from crew_import_row as asked
          where asked.crew_import_id = @id and asked.row_number = @rowNumber)
        """;

    /// <summary>Stores a file of a Captain, in place of their earlier one.</summary>
    public static ImportDraft Add(
        WriteTransaction transaction,
        CohortId cohortId,
        Snowflake userId,
        FoundPeople people,
        IReadOnlyList<FileTeam> teams,
        Instant now)
    {
        Delete(transaction, cohortId, userId);
        var id = transaction.QuerySingle<long>(Insert, new { cohortId, userId, now });
        foreach (var row in people.Rows)
        {
            string role = row.Role.ToSql(), state = row.State.ToSql();
            transaction.Execute(
                InsertRow, new { id, row.RowNumber, row.Team, role, row.Name, row.UserId, row.DisplayName, state });
        }

        foreach (var (place, candidate) in people.Candidates.Index())
        {
            transaction.Execute(
                InsertCandidate, new { id, candidate.RowNumber, candidate.UserId, place, candidate.DisplayName });
        }

        foreach (var team in teams)
        {
            transaction.Execute(InsertTeam, new { id, team.Name, team.ChannelId, team.StandupDay, team.StandupTime });
        }

        return new ImportDraft(id, people.Rows, people.Candidates, teams);
    }

    /// <summary>Finds a Captain's file; null if it is confirmed, deleted, or replaced by another.</summary>
    public static ImportDraft? Find(WriteTransaction transaction, CohortId cohortId, Snowflake userId, long id, Instant now) =>
        transaction.QueryFirstOrDefault<long?>(SelectOwn, new { cohortId, userId, id, since = now - Lasts }) is null
            ? null
            : new ImportDraft(
                id,
                [.. transaction.Query<ImportRow>(SelectRows, new { id })],
                [.. transaction.Query<Candidate>(SelectCandidates, new { id })],
                [.. transaction.Query<FileTeam>(SelectTeams, new { id })]);

    /// <summary>Keeps who is meant by a row, and by all rows that ask the same.</summary>
    /// <param name="person">Null to leave the row out.</param>
    public static void Answer(WriteTransaction transaction, long id, int rowNumber, Candidate? person) =>
        transaction.Execute(
            UpdateAnswered,
            new
            {
                id,
                rowNumber,
                userId = person?.UserId,
                displayName = person?.DisplayName,
                state = (person is null ? PersonState.LeftOut : PersonState.Found).ToSql(),
            });

    public static void Delete(WriteTransaction transaction, CohortId cohortId, Snowflake userId) =>
        transaction.Execute(DeleteOwn, new { cohortId, userId });
}
