using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DjangonautBot.Discord.Gateway.Payloads;

/// <summary>Reads the value of an option, which can be text, a number or a Boolean, as text in its invariant form.</summary>
internal sealed class InvariantTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => throw new JsonException("An option's value is a text, a number or a truth value."),
        };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
