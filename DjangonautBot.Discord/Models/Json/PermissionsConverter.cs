using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DjangonautBot.Discord.Models.Json;

/// <summary>Converts permissions from and to decimal strings of their bits. Bits above 63, all unknown to the bot, are left out.</summary>
/// <remarks>
/// Discord sends a string so that the number of bits can grow: https://discord.com/developers/docs/topics/permissions.
/// </remarks>
internal sealed class PermissionsConverter : JsonConverter<Permissions>
{
    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bits))
        {
            return (Permissions)bits;
        }

        return BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var moreBits)
            ? (Permissions)(ulong)(moreBits & ulong.MaxValue)
            : throw new JsonException("These are not permission bits.");
    }

    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}
