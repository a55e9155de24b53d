using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace DjangonautBot.Interactions.Text.Zones;

/// <summary>Number of a time zone for the id of a button, which holds numbers only. It is the same in each version of the data.</summary>
internal static class ZoneNumber
{
    public static long Of(DateTimeZone zone) => Of(zone.Id);

    /// <summary>Finds the zone of a number; null if there is none.</summary>
    public static DateTimeZone? Find(long number) =>
        DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => Of(id) == number) is { } id ? DateTimeZoneProviders.Tzdb[id] : null;

    private static long Of(string id) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
