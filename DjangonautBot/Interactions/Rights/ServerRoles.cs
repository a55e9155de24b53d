using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions.Rights;

/// <summary>Roles of a server to which settings refer.</summary>
internal static class ServerRoles
{
    /// <summary>Whether a role is deleted: the bot knows the server's roles, and not this one.</summary>
    public static bool IsGone(IDiscordGateway gateway, Snowflake guildId, Snowflake? roleId) =>
        roleId is { } id && gateway.FindGuild(guildId) is { Available: true } && gateway.FindRole(guildId, id) is null;
}
