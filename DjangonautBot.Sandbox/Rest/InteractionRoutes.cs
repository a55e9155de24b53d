using System.Text.Json;
using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>
/// Route of the first response to an interaction.
/// See https://discord.com/developers/docs/interactions/receiving-and-responding#create-interaction-response.
/// </summary>
internal static class InteractionRoutes
{
    public static IEnumerable<RestRoute> All =>
    [
        new("POST", "/interactions/{interaction_id}/{interaction_token}/callback", Respond, Bucket: null, NeedsToken: false),
    ];

    private static RestResponse Respond(RestCall call)
    {
        var interaction = Find(call);
        if (interaction.CallbackType is not null)
        {
            throw DiscordError.AlreadyAcknowledged;
        }

        var type = CheckedType(call.Body, interaction);
        var data = call.Body.Get("data");
        Check(call, type, data, interaction.Source);

        switch (type)
        {
            case InteractionCallbackType.Message:
                interaction.Original = call.World.Respond(interaction, data, call.Files, IsEphemeral(data));
                break;
            case InteractionCallbackType.DeferredMessage:
                interaction.Original = call.World.Respond(interaction, default, [], IsEphemeral(data), loading: true);
                break;
            case InteractionCallbackType.DeferredUpdate:
                interaction.Original = interaction.Source;
                break;
            case InteractionCallbackType.Update:
                interaction.Original = Update(call, interaction.Source!, data);
                break;
            case InteractionCallbackType.Choices:
                interaction.Choices = data.Get("choices");
                break;
            case InteractionCallbackType.Form:
                interaction.Form = data;
                break;
        }

        interaction.Respond(type, call.World.Interactions.Age(interaction));
        return call.Query("with_response") is "true" or "1"
            ? RestResponse.Ok(InteractionJson.CallbackResponse(call.World, interaction))
            : RestResponse.NoContent;
    }

    private static SandboxInteraction Find(RestCall call)
    {
        var interaction = call.World.Interactions.Find(call.Id("interaction_id"));
        if (interaction is null || interaction.Token != call.Path("interaction_token"))
        {
            throw DiscordError.UnknownInteraction;
        }

        if (interaction.CallbackType is not null)
        {
            return interaction;
        }

        var tooLate = interaction.Expired || call.World.Interactions.Age(interaction) >= call.World.Options.ResponseTimeout;
        return tooLate ? throw DiscordError.UnknownInteraction : interaction;
    }

    private static int CheckedType(JsonElement body, SandboxInteraction interaction)
    {
        int? type = null;
        DiscordError.ThrowIfAny(errors => type = (int?)new Field("", body, errors)["type"].Required()
            .OneOf([.. InteractionCallbackType.AllowedFor(interaction).Select(allowed => (long)allowed)]));
        return type!.Value;
    }

    private static void Check(RestCall call, int type, JsonElement data, SandboxMessage? source)
    {
        switch (type)
        {
            case InteractionCallbackType.Message:
                call.CheckMessage(data, MessageRequestKind.Callback);
                break;
            case InteractionCallbackType.Update:
                call.CheckMessage(data, MessageRequestKind.CallbackUpdate, source);
                break;
            case InteractionCallbackType.Choices:
                DiscordError.ThrowIfAny(errors => ChoiceRules.Check(data, errors));
                break;
            case InteractionCallbackType.Form:
                DiscordError.ThrowIfAny(errors => FormRules.Check(data, errors));
                break;
        }
    }

    private static SandboxMessage Update(RestCall call, SandboxMessage message, JsonElement data)
    {
        if (!message.Channel.Holds(message))
        {
            throw DiscordError.UnknownMessage;
        }

        call.World.Edit(message, data, call.Files);
        return message;
    }

    private static bool IsEphemeral(JsonElement data) => ((data.Int("flags") ?? 0) & MessageFlags.Ephemeral) != 0;
}
