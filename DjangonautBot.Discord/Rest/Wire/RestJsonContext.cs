using System.Text.Encodings.Web;
using System.Text.Json;
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
[JsonSerializable(typeof(WireNewMessage))]
[JsonSerializable(typeof(WireMessageReplacement))]
[JsonSerializable(typeof(WireCallback<WireNewMessage>), TypeInfoPropertyName = "ReplyCallback")]
[JsonSerializable(typeof(WireCallback<WireMessageReplacement>), TypeInfoPropertyName = "UpdateCallback")]
[JsonSerializable(typeof(WireCallback<WireForm>), TypeInfoPropertyName = "FormCallback")]
[JsonSerializable(typeof(WireCallback<WireChoices>), TypeInfoPropertyName = "ChoicesCallback")]
[JsonSerializable(typeof(IReadOnlyList<WireCommand>), TypeInfoPropertyName = "WireCommands")]
[JsonSerializable(typeof(WireThread))]
[JsonSerializable(typeof(WireThreadState))]
[JsonSerializable(typeof(WireRecipient))]
[JsonSerializable(typeof(WireScheduledEvent))]
[JsonSerializable(typeof(WireEventStatus))]
[JsonSerializable(typeof(GatewayInfo))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(GuildDetails))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(ScheduledEvent))]
[JsonSerializable(typeof(WireMessage))]
[JsonSerializable(typeof(IReadOnlyList<Member>), TypeInfoPropertyName = "Members")]
[JsonSerializable(typeof(IReadOnlyList<Channel>), TypeInfoPropertyName = "Channels")]
[JsonSerializable(typeof(IReadOnlyList<GuildMembership>), TypeInfoPropertyName = "GuildMemberships")]
[JsonSerializable(typeof(IReadOnlyList<Command>), TypeInfoPropertyName = "Commands")]
[JsonSerializable(typeof(IReadOnlyList<WireMessage>), TypeInfoPropertyName = "WireMessages")]
[JsonSerializable(typeof(IReadOnlyList<ScheduledEvent>), TypeInfoPropertyName = "ScheduledEvents")]
internal sealed partial class RestJsonContext : JsonSerializerContext
{
    /// <summary>Writes letters of all scripts as they are, in a third to a half of the bytes that their escapes would take.</summary>
    // Made at its first use, because the order in which the parts of a class are initialized is not defined.
    public static RestJsonContext Compact =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
