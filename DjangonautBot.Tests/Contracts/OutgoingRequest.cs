using System.Text.Json;
using Use = DjangonautBot.Sandbox.Validation.MessageRequestKind;

namespace DjangonautBot.Tests.Contracts;

/// <summary>A request of the bot, with a property for each part that a rule is about; null for a part that the request lacks.</summary>
/// <param name="Route">Method and shape: <c>POST /channels/{}/messages</c>.</param>
internal sealed record OutgoingRequest(string Route, JsonElement Body)
{
    /// <summary>The purpose of the request's message; null for a request without one.</summary>
    public Use? MessageRequestKind => Route switch
    {
        "POST /channels/{}/messages" => Use.Create,
        "PATCH /channels/{}/messages/{}" => Use.Edit,
        "PATCH /webhooks/{}/{}/messages/@original" => Use.Edit,
        "POST /webhooks/{}/{}" => Use.Webhook,
        _ when CallbackType == 4 => Use.Callback,
        _ when CallbackType == 7 => Use.CallbackUpdate,
        _ => null,
    };

    public JsonElement? Message => MessageRequestKind is null ? null : CallbackType is null ? Body : Property(Body, "data");

    public JsonElement? NewChannelMessage => BodyOf("POST /channels/{}/messages");

    public JsonElement? NewThread => BodyOf("POST /channels/{}/messages/{}/threads");

    public JsonElement? ChannelEdit => BodyOf("PATCH /channels/{}");

    public JsonElement? DirectMessageChannel => BodyOf("POST /users/@me/channels");

    public JsonElement? Commands => BodyOf("PUT /applications/{}/commands") ?? BodyOf("PUT /applications/{}/guilds/{}/commands");

    public JsonElement? NewEvent => BodyOf("POST /guilds/{}/scheduled-events");

    public JsonElement? EventEdit => BodyOf("PATCH /guilds/{}/scheduled-events/{}");

    /// <summary>The answers to interactions, each by its type; <c>data</c> is Undefined where there is none.</summary>
    public JsonElement? DeferredReply => CallbackData(5);

    public JsonElement? DeferredUpdate => CallbackData(6);

    public JsonElement? Choices => CallbackData(8);

    public JsonElement? Form => CallbackData(9);

    /// <summary>A property, or Undefined when it is not there.</summary>
    public static JsonElement Property(JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var property) ? property : default;

    private int? CallbackType =>
        BodyOf("POST /interactions/{}/{}/callback") is { } body
        && Property(body, "type") is { ValueKind: JsonValueKind.Number } type
        && type.TryGetInt32(out var number)
            ? number
            : null;

    private JsonElement? CallbackData(int type) => CallbackType == type ? Property(Body, "data") : null;

    private JsonElement? BodyOf(string route) => Route == route ? Body : null;
}
