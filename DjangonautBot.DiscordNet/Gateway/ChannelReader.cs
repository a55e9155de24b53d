using Discord;
using Discord.WebSocket;
using DjangonautBot.Discord.Models;
using Channel = DjangonautBot.Discord.Models.Channel;
using ChannelType = DjangonautBot.Discord.Models.ChannelType;

namespace DjangonautBot.DiscordNet.Gateway;

/// <summary>Reads a channel from Discord.Net's cache.</summary>
internal static class ChannelReader
{
    private const int UnknownType = -1;

    /// <returns>Null for a thread that is archived, or of which the channel is gone: the library keeps both.</returns>
    public static Channel? Read(SocketGuildChannel channel)
    {
        if (channel is SocketThreadChannel thread)
        {
            return thread.IsArchived || channel.Guild.GetChannel(ParentOf(thread)) is null ? null : ReadThread(thread);
        }

        return new Channel(
            new Snowflake(channel.Id),
            TypeOf(channel),
            channel.Name,
            new Snowflake(channel.Guild.Id),
            channel is INestedChannel { CategoryId: { } category } ? new Snowflake(category) : null,
            PermissionOverwrites: [.. channel.PermissionOverwrites.Select(Read)]);
    }

    // Its overwrites are those of its channel, and asking a thread for them throws.
    private static Channel ReadThread(SocketThreadChannel thread) => new(
        new Snowflake(thread.Id),
        TypeOf(thread),
        thread.Name,
        new Snowflake(thread.Guild.Id),
        new Snowflake(ParentOf(thread)),
        new Snowflake(((IThreadChannel)thread).OwnerId),
        ThreadMetadata: new ThreadMetadata(thread.IsArchived, thread.IsLocked));

    private static ulong ParentOf(SocketThreadChannel thread) => thread.ParentChannel?.Id ?? thread.CategoryId ?? 0;

    private static ChannelType TypeOf(IChannel channel) => (ChannelType)((int?)channel.GetChannelType() ?? UnknownType);

    private static PermissionOverwrite Read(Overwrite overwrite) => new(
        new Snowflake(overwrite.TargetId),
        (PermissionOverwriteType)(int)overwrite.TargetType,
        (Permissions)overwrite.Permissions.AllowValue,
        (Permissions)overwrite.Permissions.DenyValue);
}
