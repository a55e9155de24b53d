using System.Text.Json;

namespace DjangonautBot.Discord.Gateway.Payloads;

/// <summary>Envelope of a payload received from Discord. The data stays in the receive buffer and is parsed only on demand.</summary>
/// <param name="Sequence">Sequence number of an event; null for other payloads.</param>
/// <param name="EventName">Name of an event; null for other payloads.</param>
internal readonly record struct IncomingPayload(
    GatewayOpcode Opcode, long? Sequence, string? EventName, ReadOnlyMemory<byte> Data)
{
    /// <exception cref="JsonException">The bytes are not a payload.</exception>
    public static IncomingPayload Parse(ReadOnlyMemory<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A gateway payload is an object.");
        }

        var payload = new IncomingPayload((GatewayOpcode)(-1), null, null, default);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            payload = payload.ReadProperty(utf8, ref reader);
        }

        return payload;
    }

    private IncomingPayload ReadProperty(ReadOnlyMemory<byte> utf8, ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("op"u8))
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var opcode)
                ? this with { Opcode = (GatewayOpcode)opcode }
                : throw new JsonException("An opcode is a number.");
        }

        if (reader.ValueTextEquals("s"u8))
        {
            return this with { Sequence = reader.Read() && reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : null };
        }

        if (reader.ValueTextEquals("t"u8))
        {
            return this with { EventName = reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null };
        }

        var isData = reader.ValueTextEquals("d"u8);
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return isData ? this with { Data = utf8[start..(int)reader.BytesConsumed] } : this;
    }
}
