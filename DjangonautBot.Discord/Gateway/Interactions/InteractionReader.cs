using System.Text.Json;
using DjangonautBot.Discord.Gateway.Payloads;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Models.Json;

namespace DjangonautBot.Discord.Gateway.Interactions;

/// <summary>Reads an <see cref="Interaction"/> from INTERACTION_CREATE.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object</remarks>
internal static class InteractionReader
{
    /// <param name="receivedTimestamp">Timestamp of receipt, by the clock of the wire; a response is due three seconds later.</param>
    /// <returns>The interaction; null for a kind unknown to this version.</returns>
    /// <exception cref="JsonException">The data does not have the documented shape.</exception>
    public static Interaction? Read(ReadOnlySpan<byte> data, long receivedTimestamp)
    {
        var wire = JsonSerializer.Deserialize(data, GatewayJsonContext.Default.WireInteraction)
            ?? throw new JsonException("The interaction is empty.");
        return Create(wire) is { } interaction
            ? interaction with
            {
                GuildId = wire.GuildId,
                ChannelId = wire.ChannelId,
                Member = wire.Member,
                AppPermissions = wire.AppPermissions,
                ReceivedTimestamp = receivedTimestamp,
                Resolved = Resolve(wire.Data?.Resolved),
            }
            : null;
    }

    private static Interaction? Create(WireInteraction wire)
    {
        var handle = new InteractionHandle(wire.Id, wire.ApplicationId, wire.Token);
        var user = wire.User ?? wire.Member?.User ?? throw new JsonException("The interaction names nobody.");
        return (wire.Type, wire.Data) switch
        {
            (2, { Name: not null } data) => new CommandInteraction
            {
                Handle = handle,
                User = user,
                Type = data.Type,
                Path = CommandPath.Of(data, out var options),
                Options = options,
                TargetId = data.TargetId,
            },
            (3, { CustomId: { } customId } data) => new ComponentInteraction
            {
                Handle = handle,
                User = user,
                CustomId = customId,
                Values = data.Values ?? [],
                Message = wire.Message?.ToMessage() ?? throw new JsonException("The component stands below no message."),
            },
            (4, { Name: not null } data) => new AutocompleteInteraction
            {
                Handle = handle,
                User = user,
                Path = CommandPath.Of(data, out var options),
                Options = options,
            },
            (5, { CustomId: { } customId } data) => new FormInteraction
            {
                Handle = handle,
                User = user,
                CustomId = customId,
                Fields = ReadFields(data.Components ?? []),
                Message = wire.Message?.ToMessage(),
            },
            _ => null,
        };
    }

    /// <summary>Reads the submitted fields from <c>component</c> of a label, or from <c>components</c> of older forms.</summary>
    /// <returns>The values by custom id.</returns>
    private static Dictionary<string, IReadOnlyList<string>> ReadFields(IReadOnlyList<WireComponent> components)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(components.Count);
        foreach (var field in components.SelectMany(component => component.Flatten()))
        {
            if (field.CustomId is { } id && (field.Values ?? (field.Value is { } text ? [text] : null)) is { } values)
            {
                fields[id] = values;
            }
        }

        return fields;
    }

    private static ResolvedEntities Resolve(WireResolved? wire) => wire is null
        ? ResolvedEntities.None
        : new ResolvedEntities(
            wire.Users ?? ResolvedEntities.None.Users,
            wire.Members ?? ResolvedEntities.None.Members,
            wire.Roles ?? ResolvedEntities.None.Roles,
            wire.Channels ?? ResolvedEntities.None.Channels,
            wire.Messages?.ToDictionary(message => message.Key, message => message.Value.ToMessage())
                ?? ResolvedEntities.None.Messages)
        {
            Attachments = wire.Attachments ?? ResolvedEntities.None.Attachments,
        };
}
