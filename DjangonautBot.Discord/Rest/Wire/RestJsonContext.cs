using System.Text.Json.Serialization;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Models.Json;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>
/// Compile-time JSON serialization of requests and responses. Null is omitted, because Discord reads some nulls as a change.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WireOutgoingMessage))]
[JsonSerializable(typeof(WireCallback<WireOutgoingMessage>), TypeInfoPropertyName = "MessageCallback")]
[JsonSerializable(typeof(WireCallback<WireForm>), TypeInfoPropertyName = "FormCallback")]
[JsonSerializable(typeof(WireCallback<WireChoices>), TypeInfoPropertyName = "ChoicesCallback")]
[JsonSerializable(typeof(IReadOnlyList<WireCommand>), TypeInfoPropertyName = "WireCommands")]
[JsonSerializable(typeof(WireThread))]
[JsonSerializable(typeof(WireThreadState))]
[JsonSerializable(typeof(WireRecipient))]
[JsonSerializable(typeof(WireScheduledEvent))]
[JsonSerializable(typeof(WireEventStatus))]
[JsonSerializable(typeof(GatewayInfo))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(ScheduledEvent))]
[JsonSerializable(typeof(WireMessage))]
[JsonSerializable(typeof(IReadOnlyList<Command>), TypeInfoPropertyName = "Commands")]
[JsonSerializable(typeof(IReadOnlyList<WireMessage>), TypeInfoPropertyName = "WireMessages")]
[JsonSerializable(typeof(IReadOnlyList<ScheduledEvent>), TypeInfoPropertyName = "ScheduledEvents")]
internal sealed partial class RestJsonContext : JsonSerializerContext;
