using System.Text.Json.Serialization.Metadata;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest.Wire;

namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>Creates the request for the first response to an interaction.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object</remarks>
internal static class CallbackRequest
{
    private const int MessageType = 4;
    private const int UpdateType = 7;
    private const int ChoicesType = 8;
    private const int FormType = 9;

    private static readonly byte[] DeferredReply = """{"type":5}"""u8.ToArray();
    private static readonly byte[] DeferredEphemeralReply = """{"type":5,"data":{"flags":64}}"""u8.ToArray();
    private static readonly byte[] DeferredUpdate = """{"type":6}"""u8.ToArray();

    private static RestJsonContext Json => RestJsonContext.Compact;

    public static RestRequest Of(InteractionHandle interaction, InteractionResponse response)
    {
        var route = Route.Post($"/interactions/{interaction.Id}/{interaction.Token}/callback");
        return response switch
        {
            InteractionResponse.Reply reply => OfMessage(
                route, MessageType, WireNewMessage.Of(reply.Message).WithEphemeral(reply.Ephemeral), Json.ReplyCallback, reply.Message),
            InteractionResponse.Update update => OfMessage(
                route, UpdateType, WireMessageReplacement.Of(update.Message), Json.UpdateCallback, update.Message),
            InteractionResponse.DeferredReply { Ephemeral: true } => new RestRequest(route) { Json = DeferredEphemeralReply },
            InteractionResponse.DeferredReply => new RestRequest(route) { Json = DeferredReply },
            InteractionResponse.DeferredUpdate => new RestRequest(route) { Json = DeferredUpdate },
            InteractionResponse.Choices choices => RestRequest.Of(
                route, new WireCallback<WireChoices>(ChoicesType, new WireChoices(choices.Items)), Json.ChoicesCallback),
            InteractionResponse.OpenForm form => RestRequest.Of(
                route, new WireCallback<WireForm>(FormType, WireForm.Of(form.Form)), Json.FormCallback),
            _ => throw new ArgumentException($"There is no callback for a {response.GetType().Name}.", nameof(response)),
        };
    }

    private static RestRequest OfMessage<TBody>(
        Route route, int type, TBody body, JsonTypeInfo<WireCallback<TBody>> typeInfo, OutgoingMessage message) =>
        RestRequest.Of(route, new WireCallback<TBody>(type, body), typeInfo) with { Files = message.Files ?? [] };
}
