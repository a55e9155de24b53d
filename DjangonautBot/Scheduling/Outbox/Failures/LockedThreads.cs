using Dapper;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Scheduling.Outbox.Failures;

/// <inheritdoc cref="ILockedThreads"/>
internal sealed class LockedThreads(Database database, IDiscordGateway gateway) : ILockedThreads
{
    internal const string Select =
        """
        select distinct cohorts.guild_id, delivery.channel_id as thread_id, delivery.reason
        from delivery join cohorts using (cohort_id)
        where delivery.cohort_id = @cohortId and delivery.state = 'failed' and delivery.channel_id is not null
        order by delivery.channel_id
        """;

    // An archived thread that could not be unarchived is locked, too.
    private static readonly string[] Reasons =
    [
        DeliveryFailureHandler.Reason(DiscordErrorCode.ThreadLocked),
        DeliveryFailureHandler.Reason(DiscordErrorCode.ThreadArchived),
    ];

    public IReadOnlyList<Snowflake> List(CohortId cohortId) =>
    [
        .. database.Read(connection => connection.Query<LeftMessage>(Select, new { cohortId }).ToList())
            .Where(left => Reasons.Any(reason => left.Reason.EndsWith(reason, StringComparison.Ordinal)) && !IsOpenAgain(left))
            .Select(left => left.ThreadId)
            .Distinct(),
    ];

    private bool IsOpenAgain(LeftMessage left) => gateway.FindChannel(left.GuildId, left.ThreadId) is { ThreadMetadata.Locked: false };

    internal sealed record LeftMessage
    {
        public required Snowflake GuildId { get; init; }

        public required Snowflake ThreadId { get; init; }

        public string Reason { get; init; } = "";
    }
}
