using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Hosting;

/// <summary>Address for adding the bot to a server, with exactly the scopes and permissions that it uses.</summary>
/// <remarks>https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow</remarks>
internal static class InviteLink
{
    public static Uri For(Snowflake applicationId) =>
        new(
            $"https://discord.com/oauth2/authorize?client_id={applicationId}&scope=bot+applications.commands"
                + $"&permissions={(ulong)ChannelNeeds.Invited}");
}
