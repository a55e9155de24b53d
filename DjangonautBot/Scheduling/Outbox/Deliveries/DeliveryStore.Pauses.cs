using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Notices to Captains about channels in which the bot cannot do what it should.</summary>
internal sealed partial class DeliveryStore
{
    // Somebody who waits for a message does not wait for its notice as well.
    private const string BeginPause =
        $"""
        insert into delivery (cohort_id, kind, subject_id, week, lane, state, due_at)
        values (@CohortId, '{PausedChannel.Kind}', @channelId, 0, @lane, 'waiting', @now)
        on conflict (kind, subject_id, week, cohort_id) do update set due_at = excluded.due_at
        where state = 'waiting' and due_at > excluded.due_at
        """;

    // A notice of lost rights ends with their return: messages may go out without those that were lost.
    private const string EndPause =
        $"delete from delivery where kind = '{PausedChannel.Kind}' and subject_id in (@Lane, @ChannelId) and week = 0 and priority = 0";

    private const string SelectReported =
        $"select subject_id from delivery where kind = '{PausedChannel.Kind}' and cohort_id = @cohortId and priority = 1";

    private const string Report =
        $"""
        insert into delivery (cohort_id, kind, subject_id, week, lane, priority, state, due_at)
        values (@cohortId, '{PausedChannel.Kind}', @channelId, 0, @lane, 1, 'waiting', @dueAt)
        on conflict do nothing
        """;

    private const string EndReport =
        $"""
        delete from delivery
        where kind = '{PausedChannel.Kind}' and subject_id = @channelId and week = 0 and cohort_id = @cohortId and priority = 1
        """;

    private const string SelectReportedTogether =
        $"""
        select subject_id from delivery
        where kind = '{PausedChannel.Kind}' and cohort_id = @CohortId and due_at = @DueAt
        order by delivery_id
        """;

    /// <summary>Lists the channels of a cohort whose loss or lost rights Captains were told of, or will be.</summary>
    public IReadOnlyList<Snowflake> ListReportedChannels(CohortId cohortId) =>
        database.Read(connection => connection.Query<long>(SelectReported, new { cohortId }).Select(ToSnowflake).ToList());

    /// <summary>Lists the channels that one event lost together with that of a notice, the first one's first.</summary>
    public IReadOnlyList<Snowflake> ListReportedTogether(Delivery notice) =>
        database.Read(connection => connection.Query<long>(
            SelectReportedTogether, new { notice.CohortId, notice.DueAt }).Select(ToSnowflake).ToList());

    /// <summary>
    /// Requests a notice about each lost channel, unless there is one, and forgets those about channels that are as they should be.
    /// </summary>
    public Task ReportChannelsAsync(
        CohortId cohortId,
        IReadOnlyList<Snowflake> lost,
        IReadOnlyList<Snowflake> mended,
        Instant dueAt,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                foreach (var channelId in mended)
                {
                    transaction.Execute(EndReport, new { cohortId, channelId });
                }

                foreach (var channelId in lost)
                {
                    transaction.Execute(Report, new { cohortId, channelId, lane = PausedChannel.Lane(cohortId), dueAt });
                }
            },
            cancellationToken);

    private static Snowflake ToSnowflake(long id) => new((ulong)id);
}
