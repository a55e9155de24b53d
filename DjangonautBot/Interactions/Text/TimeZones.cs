using DjangonautBot.Discord.Models;
using NodaTime;
using NodaTime.TimeZones;

namespace DjangonautBot.Interactions.Text;

/// <summary>IANA time zones, found by any part of their name or of their countries' names.</summary>
internal static class TimeZones
{
    private static readonly Lazy<IReadOnlyList<(string Id, string Searchable)>> Known = new(Load);

    /// <summary>The zone with this name, in any case and with spaces or underscores, or null.</summary>
    public static DateTimeZone? Find(string name)
    {
        var wanted = name.Trim().Replace(' ', '_');
        return DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => id.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } id
            ? DateTimeZoneProviders.Tzdb[id]
            : null;
    }

    /// <summary>Zones whose name or country has every word that was typed; those that begin with it come first.</summary>
    public static IEnumerable<CommandChoice> Suggest(string typed)
    {
        var words = typed.ToLowerInvariant().Split([' ', '_', '/', ','], StringSplitOptions.RemoveEmptyEntries);
        return Known.Value
            .Where(zone => words.All(word => zone.Searchable.Contains(word, StringComparison.Ordinal)))
            .OrderBy(zone => words.Length > 0 && $"/{zone.Searchable}".Contains($"/{words[0]}", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(zone => zone.Id, StringComparer.Ordinal)
            .Select(zone => new CommandChoice(zone.Id.Replace('_', ' '), zone.Id));
    }

    private static IReadOnlyList<(string Id, string Searchable)> Load()
    {
        var locations = TzdbDateTimeZoneSource.Default.ZoneLocations ?? [];
        return
        [
            .. locations
                .Select(location => (location.ZoneId, $"{location.ZoneId.Replace('_', ' ')} {location.CountryName}".ToLowerInvariant()))
                .Append((DateTimeZone.Utc.Id, "utc")),
        ];
    }
}
