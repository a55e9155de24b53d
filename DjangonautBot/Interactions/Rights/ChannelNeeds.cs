using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions.Rights;

/// <summary>Permissions that the bot needs in a channel, with Discord's names for them.</summary>
internal static class ChannelNeeds
{
    /// <summary>All permissions that the invitation asks for: those that the channel check looks for, and no more.</summary>
    public const Permissions Invited =
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.AttachFiles
        | Permissions.ReadMessageHistory | Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads
        | Permissions.Connect | Permissions.CreateEvents;

    private const Permissions Threads = Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads;

    private const Permissions Posts = Permissions.ViewChannel | Permissions.EmbedLinks | Permissions.ReadMessageHistory;

    private static readonly (Permissions Permission, string Name)[] Names =
    [
        (Permissions.ViewChannel, "View Channel"),
        (Permissions.SendMessages, "Send Messages"),
        (Permissions.EmbedLinks, "Embed Links"),
        (Permissions.ReadMessageHistory, "Read Message History"),
        (Permissions.CreatePublicThreads, "Create Public Threads"),
        (Permissions.SendMessagesInThreads, "Send Messages in Threads"),
        (Permissions.AttachFiles, "Attach Files"),
        (Permissions.Connect, "Connect"),
        (Permissions.CreateEvents, "Create Events"),
    ];

    /// <summary>
    /// Whether a channel is deleted: the bot knows the server's channels, also those that it cannot see, and not this one.
    /// </summary>
    public static bool IsGone(IDiscordGateway gateway, Snowflake guildId, Snowflake channelId) =>
        gateway.FindGuild(guildId) is { Available: true } && gateway.FindChannel(guildId, channelId) is null;

    /// <summary>Whether the bot may open a thread in a channel and write in it.</summary>
    public static bool AllowThreads(IDiscordGateway gateway, Snowflake guildId, Snowflake channelId) =>
        (gateway.GetOwnPermissions(guildId, channelId) & Threads) == Threads;

    /// <summary>Whether the bot may post files in a channel.</summary>
    public static bool AllowFiles(IDiscordGateway gateway, Snowflake guildId, Snowflake channelId) =>
        gateway.GetOwnPermissions(guildId, channelId).HasFlag(Permissions.AttachFiles);

    /// <summary>
    /// The permissions without which nothing can be posted in a channel, or in its threads, in Discord's words; empty if
    /// all are there.
    /// </summary>
    public static IReadOnlyList<string> LackingToPost(
        IDiscordGateway gateway, Snowflake guildId, Snowflake channelId, bool inThread) =>
        Lacking(gateway, guildId, channelId, Posts | (inThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages));

    /// <summary>All permissions that a team's channel lacks, in Discord's words.</summary>
    public static IReadOnlyList<string> LackingInTeamChannel(IDiscordGateway gateway, Snowflake guildId, Snowflake channelId) =>
        Lacking(gateway, guildId, channelId, Posts | Permissions.SendMessages | Permissions.AttachFiles | Threads);

    /// <summary>All permissions that a channel for summaries, wins, Navigators or Captains lacks, in Discord's words.</summary>
    public static IReadOnlyList<string> LackingInPostChannel(IDiscordGateway gateway, Snowflake guildId, Snowflake channelId) =>
        Lacking(gateway, guildId, channelId, Posts | Permissions.SendMessages | Permissions.AttachFiles);

    /// <summary>All permissions that a voice channel lacks for scheduled events, in Discord's words.</summary>
    /// <remarks>https://discord.com/developers/docs/resources/guild-scheduled-event</remarks>
    public static IReadOnlyList<string> LackingInVoicePlace(IDiscordGateway gateway, Snowflake guildId, Snowflake channelId) =>
        Lacking(gateway, guildId, channelId, Permissions.ViewChannel | Permissions.Connect | Permissions.CreateEvents);

    /// <summary>
    /// Missing permissions for a scheduled event at a link, in Discord's words. The right is the same in each text
    /// channel.
    /// </summary>
    public static IReadOnlyList<string> LackingForEvents(IDiscordGateway gateway, Snowflake guildId, Snowflake textChannelId) =>
        Lacking(gateway, guildId, textChannelId, Permissions.CreateEvents);

    /// <summary>Permissions of the invitation that are not among the given ones, in Discord's words.</summary>
    public static IReadOnlyList<string> LackingOfInvited(Permissions granted) =>
        granted.HasFlag(Permissions.Administrator) ? [] : Name(Invited & ~granted);

    private static IReadOnlyList<string> Lacking(
        IDiscordGateway gateway, Snowflake guildId, Snowflake channelId, Permissions needed)
    {
        // Just after the start a server and its permissions are not known yet.
        if (gateway.FindGuild(guildId) is null)
        {
            return [];
        }

        var lacking = needed & ~gateway.GetOwnPermissions(guildId, channelId);
        return Name(lacking);
    }

    private static IReadOnlyList<string> Name(Permissions permissions) =>
        [.. Names.Where(name => permissions.HasFlag(name.Permission)).Select(name => name.Name)];
}
