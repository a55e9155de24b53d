using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>Stores notes for the next stand-up, at most one for each stand-up.</summary>
internal sealed class HandoverStore(Database database, IDeliveries deliveries, OutboxSignal outbox)
{
    internal const string SelectLast =
        """
        select handover_note.text, member.display_name as written_by
        from handover_note left join crew_members as member using (crew_id)
        where handover_note.team_id = @teamId and handover_note.week >= @from and handover_note.week <= @until
        order by handover_note.week desc limit 1
        """;

    private const string Upsert =
        """
        insert into handover_note (team_id, week, crew_id, text, written_at) values (@teamId, @week, @crewId, @text, @now)
        on conflict (team_id, week) do update
        set crew_id = excluded.crew_id, text = excluded.text, written_at = excluded.written_at
        """;

    private const string InsertAuthor =
        "insert into handover_author (team_id, week, user_id) values (@teamId, @week, @userId) on conflict do nothing";

    private const string Delete = "delete from handover_note where team_id = @teamId and week = @week";

    public HandoverNote? Find(TeamId teamId, int week) => FindLast(teamId, week, week);

    /// <summary>Last note in a range of weeks, both ends included.</summary>
    public HandoverNote? FindLast(TeamId teamId, int from, int until) =>
        database.Read(connection => connection.QueryFirstOrDefault<HandoverNote>(SelectLast, new { teamId, from, until }));

    /// <summary>Identifies a team's notes to the briefs that quote them.</summary>
    public static Quote QuoteOf(TeamId teamId) => new("handover_note", teamId.Value);

    /// <summary>Saves a note. Whoever wrote in it before stays one of its authors.</summary>
    /// <param name="crewId">Author; null for a Captain who is not in the crew.</param>
    public Task SaveAsync(
        TeamId teamId, int week, CrewId? crewId, Snowflake userId, string text, Instant now, CancellationToken cancellationToken) =>
        WriteAsync(
            teamId,
            transaction =>
            {
                transaction.Execute(Upsert, new { teamId, week, crewId, text, now });
                transaction.Execute(InsertAuthor, new { teamId, week, userId });
            },
            cancellationToken);

    public Task DeleteAsync(TeamId teamId, int week, CancellationToken cancellationToken) =>
        WriteAsync(teamId, transaction => transaction.Execute(Delete, new { teamId, week }), cancellationToken);

    private async Task WriteAsync(TeamId teamId, Action<WriteTransaction> write, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            transaction =>
            {
                write(transaction);
                deliveries.RefreshQuotes(transaction, QuoteOf(teamId));
            },
            cancellationToken);
        outbox.Set();
    }
}

/// <summary>Note from a stand-up to the next one.</summary>
internal sealed record HandoverNote
{
    /// <summary>Most characters of a note.</summary>
    public const int Longest = 1000;

    public required string Text { get; init; }

    /// <summary>Display name of the author; null if it is not known, or not any more.</summary>
    public string? WrittenBy { get; init; }
}
