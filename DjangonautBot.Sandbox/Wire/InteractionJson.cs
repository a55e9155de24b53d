using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Interactions;

namespace DjangonautBot.Sandbox.Wire;

/// <summary>Writes interactions.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object</remarks>
internal static class InteractionJson
{
    private const int InServer = 0;
    private const int InDirectMessages = 1;

    public static JsonObject Of(SandboxWorld world, SandboxInteraction interaction)
    {
        var (person, channel) = (interaction.Person, interaction.Channel);
        var json = new JsonObject
        {
            ["version"] = 1,
            ["type"] = (int)interaction.Kind,
            ["token"] = interaction.Token,
            ["locale"] = "en-US",
            ["id"] = interaction.Id.Wire(),
            ["application_id"] = world.ApplicationId.Wire(),
            ["channel_id"] = channel.Id.Wire(),
            ["channel"] = ChannelJson.OfInteraction(channel, person.Id),
            ["data"] = interaction.Data.DeepClone(),
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["attachment_size_limit"] = 10 * 1024 * 1024,
            ["context"] = channel.Server is null ? InDirectMessages : InServer,
            ["authorizing_integration_owners"] = Owners(interaction),
            ["app_permissions"] = channel.PermissionsOf(world.Bot.Id).Wire(),
        };
        if (interaction.Source is { } source)
        {
            json["message"] = MessageJson.Of(world, source);
        }

        if (channel.Server is not { } server)
        {
            json["user"] = UserJson.Of(person.User);
            return json;
        }

        var member = MemberJson.Of(person);
        member["permissions"] = channel.PermissionsOf(person.Id).Wire();
        json["member"] = member;
        json["guild_id"] = server.Id.Wire();
        json["guild_locale"] = "en-US";
        json["guild"] = new JsonObject { ["id"] = server.Id.Wire(), ["locale"] = "en-US", ["features"] = new JsonArray() };
        return json;
    }

    /// <summary>Writes the metadata of the interaction to which a message responds.</summary>
    public static JsonObject Metadata(SandboxInteraction interaction)
    {
        var json = new JsonObject
        {
            ["id"] = interaction.Id.Wire(),
            ["type"] = (int)interaction.Kind,
            ["user"] = UserJson.Of(interaction.Person.User),
            ["authorizing_integration_owners"] = Owners(interaction),
        };
        if (interaction is { Kind: InteractionKind.Component, Source: { } source })
        {
            json["interacted_message_id"] = source.Id.Wire();
        }

        if (interaction.OpenedBy is { } opener)
        {
            json["triggering_interaction_metadata"] = Metadata(opener);
        }

        return json;
    }

    /// <summary>Writes the response to a callback with <c>with_response=true</c>.</summary>
    public static JsonObject CallbackResponse(SandboxWorld world, SandboxInteraction interaction)
    {
        var about = new JsonObject { ["id"] = interaction.Id.Wire(), ["type"] = (int)interaction.Kind };
        var json = new JsonObject { ["interaction"] = about };
        if (interaction.Original is not { } message)
        {
            return json;
        }

        about["response_message_id"] = message.Id.Wire();
        about["response_message_loading"] = message.Loading;
        about["response_message_ephemeral"] = message.Ephemeral;
        if (interaction.CallbackType is not (InteractionCallbackType.Message or InteractionCallbackType.Update))
        {
            return json;
        }

        json["resource"] = new JsonObject { ["type"] = interaction.CallbackType, ["message"] = MessageJson.Of(world, message) };
        return json;
    }

    private static JsonObject Owners(SandboxInteraction interaction) => new() { ["0"] = interaction.Channel.Server?.Id.Wire() ?? "0" };
}
