using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Wins;

/// <summary>Stores wins and their drafts.</summary>
internal sealed class WinStore(Database database, IDeliveries deliveries, OutboxSignal outbox) : IWins
{
    internal const string SelectByTeam =
        $"select {Columns} from {Wins} where win.team_id = @teamId and win.week = @week order by win.win_id";

    internal const string SelectOne = $"select {Columns} from {Wins} where win.cohort_id = @cohortId and win.win_id = @winId";

    internal const string ExistsFrom = "select exists (select 1 from win where check_in_id = @checkInId)";

    private const string Columns =
        """
        win.win_id, win.team_id, win.crew_id, member.display_name, win.week, win.text, win.shared_at,
        post.channel_id as post_channel_id, post.message_id as post_message_id
        """;

    private const string Wins =
        $"""
        win join crew_members as member using (crew_id)
        left join deliveries post
          on post.kind = '{Win.PostKind}' and post.subject_id = win.win_id and post.week = 0 and post.message_id is not null
        """;

    private const string SelectDraft =
        """
        select win_draft_id, crew_id, team_id, check_in_id, week, text from win_draft
        where win_draft_id = @draftId and crew_id = @crewId and drafted_at >= @since
        """;

    private const string InsertDraft =
        """
        insert into win_draft (crew_id, team_id, check_in_id, week, text, drafted_at)
        values (@CrewId, @TeamId, @CheckInId, @Week, @Text, @now)
        returning win_draft_id
        """;

    private const string DeleteDraft = "delete from win_draft where win_draft_id = @WinDraftId";

    internal const string ExistsRepeated =
        """
        select exists (
          select 1 from win
          where crew_id = @CrewId and team_id = @TeamId and check_in_id is null and text = @Text and shared_at >= @since)
        """;

    private const string Insert =
        """
        insert into win (win_id, cohort_id, team_id, crew_id, check_in_id, week, text, shared_at)
        values ((select win from next_number), @cohortId, @TeamId, @CrewId, @CheckInId, @Week, @Text, @now)
        on conflict (check_in_id) do nothing
        returning win_id
        """;

    private const string Delete = "delete from win where cohort_id = @cohortId and win_id = @WinId";

    public IReadOnlyList<Win> List(TeamId teamId, int week) =>
        database.Read(connection => connection.Query<Win>(SelectByTeam, new { teamId, week }).ToList());

    public Win? Find(CohortId cohortId, WinId winId) =>
        database.Read(connection => connection.QueryFirstOrDefault<Win>(SelectOne, new { cohortId, winId }));

    /// <summary>Whether the win of a check-in was shared.</summary>
    public bool HasSharedFrom(CheckInId checkInId) =>
        database.Read(connection => connection.QuerySingle<bool>(ExistsFrom, new { checkInId }));

    /// <summary>Stores a draft until its author decides whether to share it.</summary>
    /// <returns>Draft with its number.</returns>
    public Task<WinDraft> KeepAsync(WinDraft draft, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => draft with
            {
                WinDraftId = transaction.QuerySingle<long>(
                    InsertDraft, new { draft.CrewId, draft.TeamId, draft.CheckInId, draft.Week, draft.Text, now }),
            },
            cancellationToken);

    /// <summary>Finds a draft; null if it does not exist, is not that person's, or has expired.</summary>
    public WinDraft? FindDraft(CrewId crewId, long draftId, Instant now) =>
        database.Read(connection => connection.QueryFirstOrDefault<WinDraft>(
            SelectDraft, new { draftId, crewId, since = now - WinDraft.Lasts }));

    public Task DropAsync(WinDraft draft, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => Drop(transaction, draft), cancellationToken);

    /// <summary>
    /// Shares a draft and requests its post, unless an equal one was just shared; false if the win of its check-in was already
    /// shared, and null if the draft is gone and nothing like it was shared.
    /// </summary>
    public async Task<bool?> ShareAsync(
        CohortId cohortId,
        WinDraft draft,
        Snowflake channelId,
        Instant now,
        CancellationToken cancellationToken)
    {
        var isShared = await database.WriteAsync(
            bool? (transaction) =>
            {
                var wasThere = Drop(transaction, draft);
                if (draft.CheckInId is null && IsRepeated(transaction, draft, now))
                {
                    return true;
                }

                if (!wasThere)
                {
                    return draft.CheckInId is { } checkInId && transaction.QuerySingle<bool>(ExistsFrom, new { checkInId }) ? false : null;
                }

                if (
                    transaction.QueryFirstOrDefault<long?>(
                        Insert,
                        new
                        {
                            cohortId,
                            draft.TeamId,
                            draft.CrewId,
                            draft.CheckInId,
                            draft.Week,
                            draft.Text,
                            now,
                        })
                        is not { } winId)
                {
                    return false;
                }

                deliveries.Request(transaction, new DeliveryRequest(cohortId, Win.PostKind, winId, 0, channelId, now));
                deliveries.RefreshSummaries(transaction, draft.TeamId, draft.Week);
                return true;
            },
            cancellationToken);
        outbox.Set();
        return isShared;
    }

    /// <summary>Deletes a win, and retracts its post.</summary>
    public async Task RetractAsync(CohortId cohortId, Win win, Instant now, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            transaction =>
            {
                transaction.Execute(Delete, new { cohortId, win.WinId });
                deliveries.Retract(transaction, Win.PostKind, win.WinId.Value, now);
                deliveries.RefreshQuotes(transaction, win.Quote);
                deliveries.RefreshSummaries(transaction, win.TeamId, win.Week);
            },
            cancellationToken);
        outbox.Set();
    }

    private static bool IsRepeated(WriteTransaction transaction, WinDraft draft, Instant now) =>
        transaction.QuerySingle<bool>(
            ExistsRepeated, new { draft.CrewId, draft.TeamId, draft.Text, since = Resubmission.Since(now) });

    private static bool Drop(WriteTransaction transaction, WinDraft draft) =>
        transaction.Execute(DeleteDraft, new { draft.WinDraftId }) > 0;
}
