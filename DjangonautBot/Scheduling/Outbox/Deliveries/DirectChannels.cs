using Dapper;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Finds the direct-message channels of people. Discord wants each to be opened once, not for every message.</summary>
/// <remarks>https://docs.discord.com/developers/resources/user#create-dm</remarks>
internal sealed class DirectChannels(Database database, IDiscordRest rest)
{
    internal const string Select = "select channel_id from direct_channel where user_id = @userId";

    private const string Upsert =
        """
        insert into direct_channel (user_id, channel_id) values (@userId, @channelId)
        on conflict (user_id) do update set channel_id = excluded.channel_id
        """;

    private const string Delete = "delete from direct_channel where user_id = @userId";

    /// <summary>Gets a person's channel without keeping its id, which would tell that a message was sent to them.</summary>
    public async Task<Snowflake> FindAsync(Snowflake userId, CancellationToken cancellationToken) =>
        FindKept(userId) ?? await AskAsync(userId, cancellationToken);

    /// <summary>Gets a person's channel, and keeps its id.</summary>
    public async Task<Snowflake> OpenAsync(Snowflake userId, CancellationToken cancellationToken)
    {
        if (FindKept(userId) is { } kept)
        {
            return kept;
        }

        var channelId = await AskAsync(userId, cancellationToken);
        await database.WriteAsync(transaction => transaction.Execute(Upsert, new { userId, channelId }), cancellationToken);
        return channelId;
    }

    /// <summary>Forgets a channel that Discord does not know any more.</summary>
    public Task ForgetAsync(Snowflake userId, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => Forget(transaction, userId), cancellationToken);

    public static void Forget(WriteTransaction transaction, Snowflake userId) => transaction.Execute(Delete, new { userId });

    private async Task<Snowflake> AskAsync(Snowflake userId, CancellationToken cancellationToken) =>
        (await rest.OpenDirectMessageAsync(userId, cancellationToken)).Id;

    private Snowflake? FindKept(Snowflake userId) =>
        database.Read(connection => connection.QueryFirstOrDefault<long?>(Select, new { userId })) is { } channelId
            ? new Snowflake((ulong)channelId)
            : null;
}
