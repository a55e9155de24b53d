using System.Text.Json.Serialization;
using DjangonautBot.Discord.Models.Json;

namespace DjangonautBot.Discord.Models;

/// <summary>Permission bits used by the bot. Unknown bits are kept up to bit 63.</summary>
/// <remarks>Serialized as a decimal string. See https://discord.com/developers/docs/topics/permissions.</remarks>
[Flags]
[JsonConverter(typeof(PermissionsConverter))]
public enum Permissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageGuild = 1UL << 5,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    Connect = 1UL << 20,
    ManageThreads = 1UL << 34,
    CreatePublicThreads = 1UL << 35,
    SendMessagesInThreads = 1UL << 38,
    CreateEvents = 1UL << 44,
    All = ulong.MaxValue,
}
