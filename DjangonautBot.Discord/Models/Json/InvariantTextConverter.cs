using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DjangonautBot.Discord.Models.Json;

/// <summary>
/// Reads the value of an option or a component, which can be text, a number or a Boolean, as text in its invariant form; null for
/// anything else, of which kinds added by Discord later may consist.
/// </summary>
internal sealed class InvariantTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            default:
                reader.Skip();
                return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
