using Dapper;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Scheduling.Outbox.Failures;

/// <inheritdoc cref="ISetAsideDeliveries"/>
internal sealed class SetAsideDeliveries(Database database, IDiscordGateway gateway) : ISetAsideDeliveries
{
    internal const string Select =
        """
        select cohorts.guild_id, delivery.lane, delivery.channel_id
        from delivery join cohorts using (cohort_id)
        where delivery.cohort_id = @cohortId and delivery.state = 'set_aside'
        order by delivery.delivery_id
        """;

    public IReadOnlyList<SetAsideCount> Count(CohortId cohortId) =>
    [
        .. database.Read(connection => connection.Query<SetAside>(Select, new { cohortId }).ToList())
            .GroupBy(FindChannel, (channelId, all) => new SetAsideCount(channelId, all.Count())),
    ];

    // The lane is the channel to which a thread belongs, and of a direct message neither is a channel of the server.
    private Snowflake? FindChannel(SetAside delivery) =>
        gateway.FindChannel(delivery.GuildId, delivery.Lane) is not null ? delivery.Lane
        : delivery.ChannelId is { } channelId && gateway.FindChannel(delivery.GuildId, channelId) is not null ? channelId
        : null;

    internal sealed record SetAside
    {
        public required Snowflake GuildId { get; init; }

        public required Snowflake Lane { get; init; }

        public Snowflake? ChannelId { get; init; }
    }
}
