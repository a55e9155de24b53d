using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Wins;

/// <summary>Wins of a person.</summary>
internal sealed class PersonalWins(IDeliveries deliveries) : IPersonalData
{
    internal const string Select =
        $"""
        select win.week, win.text, win.shared_at, post.channel_id as post_channel_id, post.message_id as post_message_id
        from win left join deliveries post on post.kind = '{Win.PostKind}' and post.subject_id = win.win_id and post.week = 0
        where win.crew_id = @CrewId
        order by win.win_id
        """;

    // Shared wins and drafts.
    internal const string SelectAll =
        $"""
        select * from ({Select})
        union all
        select week, text, null, null, null from win_draft where crew_id = @CrewId
        """;

    private const string SelectIds = "select win_id from win where crew_id = @CrewId";

    private const string SelectWeeks = "select week from win where crew_id = @CrewId";

    private const string Delete = "delete from win where crew_id = @CrewId";

    private const string DeleteDrafts = "delete from win_draft where crew_id = @CrewId";

    private const string DeleteOldDrafts = "delete from win_draft where drafted_at < @since";

    private const string ForgetDrafts = "delete from win_draft where team_id in (select team_id from teams where cohort_id = @cohortId)";

    private const string ForgetAll = "update win set text = '' where cohort_id = @cohortId";

    public string Name => "wins";

    public int Position => 100;

    public string About =>
        "The wins that you shared, and where they were posted; without an instant those that you have only looked at so far.";

    public IReadOnlyList<string> Tables => ["win", "win_draft"];

    public JsonNode Export(DatabaseConnection connection, DataOwner owner) => PersonalRows.Read(connection, SelectAll, owner);

    public IEnumerable<PersonalMoment> Recall(DatabaseConnection connection, DataOwner owner) =>
        connection.Query<OwnWin>(Select, owner)
            .Where(win => win.Text.Length > 0)
            .Select(win => new PersonalMoment(win.Week, "🎉", win.Text, owner.LinkTo(win.PostChannelId, win.PostMessageId)));

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        foreach (var winId in transaction.Query<long>(SelectIds, owner).Select(id => new WinId(id)))
        {
            deliveries.Retract(transaction, Win.PostKind, winId.Value, now);
            deliveries.RefreshQuotes(transaction, Win.QuoteOf(winId));
        }

        foreach (var week in transaction.Query<int>(SelectWeeks, owner).ToList())
        {
            UnlinkedCounts.Add(transaction, owner.CohortId, teamId: null, week, "win");
        }

        transaction.Execute(Delete, owner);
        transaction.Execute(DeleteDrafts, owner);
    }

    public bool Expire(WriteTransaction transaction, Instant now) =>
        transaction.Execute(DeleteOldDrafts, new { since = now - WinDraft.Lasts }) > 0;

    public void Forget(WriteTransaction transaction, CohortId cohortId)
    {
        transaction.Execute(ForgetAll, new { cohortId });
        transaction.Execute(ForgetDrafts, new { cohortId });
    }

    internal sealed record OwnWin
    {
        public required int Week { get; init; }

        public required string Text { get; init; }

        public Snowflake? PostChannelId { get; init; }

        public Snowflake? PostMessageId { get; init; }
    }
}
