using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest;

/// <remarks>
/// Reads that only <c>doctor</c> makes, on the operator's behalf, and that are for that reason no members of <see cref="IDiscordRest"/>.
/// </remarks>
public sealed partial class DiscordRest
{
    public Task<Application> GetApplicationAsync(CancellationToken cancellationToken) =>
        SendAsync(Route.Get($"/applications/@me"), Json.Application, cancellationToken);

    public Task<IReadOnlyList<Command>> ListCommandsAsync(Snowflake applicationId, CancellationToken cancellationToken) =>
        SendAsync(Route.Get($"/applications/{applicationId}/commands"), Json.Commands, cancellationToken);

    /// <summary>Lists servers of the bot by id.</summary>
    /// <param name="after">The last one of the page before.</param>
    /// <returns>At most <see cref="GuildMembership.MaxPageSize"/>; fewer on the last page.</returns>
    public Task<IReadOnlyList<GuildMembership>> ListGuildsAfterAsync(Snowflake after, CancellationToken cancellationToken) =>
        SendAsync(
            Route.Get($"/users/@me/guilds?after={after}&limit={GuildMembership.MaxPageSize}"), Json.GuildMemberships, cancellationToken);

    public Task<GuildDetails> GetGuildAsync(Snowflake guildId, CancellationToken cancellationToken) =>
        SendAsync(Route.Get($"/guilds/{guildId}"), Json.GuildDetails, cancellationToken);

    /// <summary>Lists a server's channels, without its threads.</summary>
    public Task<IReadOnlyList<Channel>> ListChannelsAsync(Snowflake guildId, CancellationToken cancellationToken) =>
        SendAsync(Route.Get($"/guilds/{guildId}/channels"), Json.Channels, cancellationToken);
}
