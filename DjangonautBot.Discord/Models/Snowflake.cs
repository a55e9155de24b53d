using System.Globalization;
using System.Text.Json.Serialization;
using DjangonautBot.Discord.Models.Json;

namespace DjangonautBot.Discord.Models;

/// <summary>A Discord id: 64 bits, composed of a time in milliseconds since 2015 and a counter.</summary>
/// <remarks>Serialized as a decimal string. See https://discord.com/developers/docs/reference#snowflakes.</remarks>
[JsonConverter(typeof(SnowflakeConverter))]
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    private const long DiscordEpochMilliseconds = 1_420_070_400_000;
    private const int TimestampShift = 22;

    /// <summary>Time of creation, to the millisecond.</summary>
    public DateTimeOffset CreatedAt =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> TimestampShift) + DiscordEpochMilliseconds);

    /// <summary>Smallest id of an instant, for searches <c>after</c> a time; 0 for an instant before 2015.</summary>
    public static Snowflake At(DateTimeOffset instant) =>
        new((ulong)Math.Max(0, instant.ToUnixTimeMilliseconds() - DiscordEpochMilliseconds) << TimestampShift);

    /// <summary>Reads the decimal form.</summary>
    /// <exception cref="FormatException">The text is not an unsigned 64-bit number.</exception>
    public static Snowflake Parse(string text) => new(ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>Reads the decimal form; false for anything else.</summary>
    public static bool TryParse(string? text, out Snowflake snowflake)
    {
        var parsed = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        snowflake = new Snowflake(value);
        return parsed;
    }

    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;
    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;
    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;
    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;
}
