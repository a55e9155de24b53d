using System.Collections.Immutable;
using DjangonautBot.Discord.Gateway.Payloads;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Servers;

/// <summary>What is known of one server at one moment. A change makes a new state, so readers never see half of one.</summary>
/// <param name="Channels">Channels and active threads.</param>
/// <param name="OwnRoles">The bot's own roles; no other member is kept.</param>
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

    /// <summary>The server's own data changed; its channels and members are told of elsewhere.</summary>
    public ServerState Update(WireGuild guild) => this with
    {
        Guild = Guild with { Name = guild.Name ?? Guild.Name, OwnerId = guild.OwnerId },
        Roles = guild.Roles?.ToImmutableDictionary(role => role.Id) ?? Roles,
    };

    public ServerState With(Role role) => this with { Roles = Roles.SetItem(role.Id, role) };

    /// <summary>An archived thread is forgotten: it is not told of while the bot is away, so it could grow stale.</summary>
    public ServerState With(Channel channel) => channel.ThreadMetadata is { Archived: true }
        ? this with { Channels = Channels.Remove(channel.Id) }
        : this with { Channels = Channels.SetItem(channel.Id, channel with { GuildId = Guild.Id }) };

    /// <summary>A channel takes its threads along.</summary>
    public ServerState WithoutChannel(Snowflake channelId) => this with
    {
        Channels = Channels.RemoveRange(
            Channels.Values.Where(channel => channel.IsThread && channel.ParentId == channelId).Select(thread => thread.Id)
                .Append(channelId)),
    };

    /// <summary>All active threads below some channels, or below all of them where none is named.</summary>
    public ServerState WithThreads(IReadOnlyList<Snowflake>? parentIds, IReadOnlyList<Channel> threads)
    {
        var replaced = Channels.Values
            .Where(channel => channel.IsThread && (parentIds is null || parentIds.Contains(channel.ParentId ?? default)))
            .Select(thread => thread.Id);
        return threads.Aggregate(this with { Channels = Channels.RemoveRange(replaced) }, (state, thread) => state.With(thread));
    }

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
