using System.Text.Json;
using System.Text.Json.Serialization;

namespace DjangonautBot.Discord.Models.Json;

/// <summary>Reads the values of a component as texts in their invariant form; leaves out those that are none.</summary>
internal sealed class InvariantTextsConverter : JsonConverter<IReadOnlyList<string>>
{
    private static readonly InvariantTextConverter Value = new();

    public override IReadOnlyList<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var values = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Value.Read(ref reader, typeof(string), options) is { } value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
