using System.Collections.Immutable;
using DjangonautBot.Discord.Gateway.Payloads;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Servers;

/// <summary>State of one server at one moment. A change creates a new state, so readers never see half of one.</summary>
/// <param name="Channels">Channels and active threads by id.</param>
/// <param name="OwnRoles">Roles of the bot itself; no other member is kept.</param>
internal sealed record ServerState(
    Guild Guild,
    ImmutableDictionary<Snowflake, Channel> Channels,
    ImmutableDictionary<Snowflake, Role> Roles,
    ImmutableArray<Snowflake> OwnRoles)
{
    public static ServerState From(WireGuild guild, Snowflake ownId)
    {
        var self = guild.Members?.FirstOrDefault(member => member.User.Id == ownId);
        var channels = (guild.Channels ?? []).Concat(guild.Threads ?? []).Select(channel => channel with { GuildId = guild.Id });
        return new ServerState(
            new Guild(guild.Id, guild.Name ?? "", guild.OwnerId),
            channels.ToImmutableDictionary(channel => channel.Id),
            (guild.Roles ?? []).ToImmutableDictionary(role => role.Id),
            [.. self?.Roles ?? []]);
    }

    /// <summary>Applies GUILD_UPDATE, which concerns the server's own data and roles but not its channels and members.</summary>
    public ServerState Update(WireGuild guild) => this with
    {
        Guild = Guild with { Name = guild.Name ?? Guild.Name, OwnerId = guild.OwnerId },
        Roles = guild.Roles?.ToImmutableDictionary(role => role.Id) ?? Roles,
    };

    public ServerState With(Role role) => this with { Roles = Roles.SetItem(role.Id, role) };

    /// <summary>Adds or replaces a channel. Removes an archived thread, which could grow stale unnoticed during an absence.</summary>
    public ServerState With(Channel channel) => channel.ThreadMetadata is { Archived: true }
        ? this with { Channels = Channels.Remove(channel.Id) }
        : this with { Channels = Channels.SetItem(channel.Id, channel with { GuildId = Guild.Id }) };

    /// <summary>Removes a channel and its threads.</summary>
    public ServerState WithoutChannel(Snowflake channelId) => this with
    {
        Channels = Channels.RemoveRange(
            Channels.Values.Where(channel => channel.IsThread && channel.ParentId == channelId).Select(thread => thread.Id)
                .Append(channelId)),
    };

    /// <summary>Replaces the active threads of the given channels, or of all channels if null.</summary>
    public ServerState WithThreads(IReadOnlyList<Snowflake>? parentIds, IReadOnlyList<Channel> threads)
    {
        var replaced = Channels.Values
            .Where(channel => channel.IsThread && (parentIds is null || parentIds.Contains(channel.ParentId ?? default)))
            .Select(thread => thread.Id);
        return threads.Aggregate(this with { Channels = Channels.RemoveRange(replaced) }, (state, thread) => state.With(thread));
    }

    /// <summary>Finds the role that Discord made for the bot, which is managed; else the highest that it has.</summary>
    public Role? FindOwnRole() => OwnRoles
        .Select(roleId => Roles.GetValueOrDefault(roleId))
        .OfType<Role>()
        .OrderByDescending(role => role.Managed)
        .ThenByDescending(role => role.Position)
        .FirstOrDefault();

    public Permissions PermissionsOf(Snowflake ownId, Snowflake channelId) => PermissionsOf(ownId, OwnRoles, channelId);

    /// <inheritdoc cref="PermissionsOf(Snowflake, Snowflake)"/>
    public Permissions PermissionsOf(Snowflake memberId, IReadOnlyCollection<Snowflake> memberRoles, Snowflake channelId)
    {
        if (!Channels.TryGetValue(channelId, out var channel))
        {
            return Permissions.None;
        }

        if (channel.IsThread && !Channels.TryGetValue(channel.ParentId ?? default, out channel))
        {
            return Permissions.None;
        }

        return PermissionCalculator.Compute(Guild, memberId, memberRoles, Roles, channel.PermissionOverwrites ?? []);
    }
}
