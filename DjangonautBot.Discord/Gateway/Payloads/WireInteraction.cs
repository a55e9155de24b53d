using System.Text.Json.Serialization;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Models.Json;

namespace DjangonautBot.Discord.Gateway.Payloads;

/// <summary>Data of INTERACTION_CREATE.</summary>
/// <param name="Member">Only in a server; a direct message has <paramref name="User"/> instead.</param>
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

/// <summary>The data of all kinds of interaction in one type.</summary>
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

/// <summary>Objects referred to by the ids in an interaction.</summary>
internal sealed record WireResolved(
    IReadOnlyDictionary<Snowflake, User>? Users,
    IReadOnlyDictionary<Snowflake, Member>? Members,
    IReadOnlyDictionary<Snowflake, Role>? Roles,
    IReadOnlyDictionary<Snowflake, Channel>? Channels,
    IReadOnlyDictionary<Snowflake, WireMessage>? Messages,
    IReadOnlyDictionary<Snowflake, Attachment>? Attachments = null);
