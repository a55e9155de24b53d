using System.Text.Json.Serialization;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Models.Json;

namespace DjangonautBot.Discord.Gateway.Payloads;

/// <summary>An interaction as Discord sends it.</summary>
/// <param name="Member">In a server; in a direct message there is only <paramref name="User"/>.</param>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object</remarks>
internal sealed record WireInteraction(
    Snowflake Id,
    Snowflake ApplicationId,
    int Type,
    string Token,
    Snowflake? GuildId,
    Snowflake? ChannelId,
    Member? Member,
    User? User,
    WireMessage? Message,
    Permissions AppPermissions = Permissions.None,
    WireInteractionData? Data = null);

/// <summary>What was done, for all kinds of interaction in one.</summary>
internal sealed record WireInteractionData(
    CommandType Type,
    string? Name,
    IReadOnlyList<WireOption>? Options,
    Snowflake? TargetId,
    string? CustomId,
    IReadOnlyList<string>? Values,
    IReadOnlyList<WireComponent>? Components,
    WireResolved? Resolved);

/// <summary>An option with its value, or a subcommand or group with options of its own.</summary>
internal sealed record WireOption(
    string Name,
    CommandOptionType Type,
    [property: JsonConverter(typeof(InvariantTextConverter))] string? Value = null,
    IReadOnlyList<WireOption>? Options = null,
    bool Focused = false);

/// <summary>What the ids in an interaction stand for.</summary>
internal sealed record WireResolved(
    IReadOnlyDictionary<Snowflake, User>? Users,
    IReadOnlyDictionary<Snowflake, Member>? Members,
    IReadOnlyDictionary<Snowflake, Role>? Roles,
    IReadOnlyDictionary<Snowflake, Channel>? Channels,
    IReadOnlyDictionary<Snowflake, WireMessage>? Messages);
