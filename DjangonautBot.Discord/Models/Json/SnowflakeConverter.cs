using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DjangonautBot.Discord.Models.Json;

/// <summary>Converts snowflakes from and to decimal strings, used by Discord because JavaScript's numbers are too small.</summary>
internal sealed class SnowflakeConverter : JsonConverter<Snowflake>
{
    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? new Snowflake(reader.GetUInt64())
            : Snowflake.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("This is not a snowflake.");

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[20];
        value.Value.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    public override Snowflake ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Snowflake.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("This key is not a snowflake.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());
}
