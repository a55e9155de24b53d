using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest;

/// <remarks>https://discord.com/developers/docs/resources/guild</remarks>
public sealed partial class DiscordRest
{
    public Task<Channel> GetChannelAsync(Snowflake channelId, CancellationToken cancellationToken) =>
        SendAsync(Route.Get($"/channels/{channelId}"), Json.Channel, cancellationToken);

    public Task<Member> GetMemberAsync(Snowflake guildId, Snowflake userId, CancellationToken cancellationToken) =>
        SendAsync(Route.Get($"/guilds/{guildId}/members/{userId}"), Json.Member, cancellationToken);

    public Task<IReadOnlyList<Member>> SearchMembersAsync(
        Snowflake guildId, string beginning, int limit, CancellationToken cancellationToken) =>
        SendAsync(
            Route.Get($"/guilds/{guildId}/members/search?query={new QueryText(beginning)}&limit={limit}"),
            Json.Members,
            cancellationToken);
}
