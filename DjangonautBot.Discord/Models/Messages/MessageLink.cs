namespace DjangonautBot.Discord.Models;

/// <summary>Address under which Discord's apps open a message in a server.</summary>
public static class MessageLink
{
    public static string Of(Snowflake guildId, Snowflake channelId, Snowflake messageId) =>
        $"https://discord.com/channels/{guildId}/{channelId}/{messageId}";
}
