using System.Globalization;
using System.Text.RegularExpressions;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text.Folding;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace DjangonautBot.Interactions.Text.Zones;

/// <summary>
/// IANA time zones. Suggestions are found by any part of a city or country, by an abbreviation such as <c>cet</c>, or by an offset such
/// as <c>utc+2</c>; without a choice, only the whole name of a city or country is taken.
/// </summary>
internal static partial class TimeZones
{
    private const string BeforeOffset = " · UTC";

    private static readonly Duration ComparedAhead = Duration.FromDays(2 * 366);

    private static readonly OffsetPattern OffsetPattern = OffsetPattern.CreateWithInvariantCulture("+HH:mm");
    private static readonly Lazy<IReadOnlyList<KnownZone>> Known = new(Load);

    // Old ids that look like abbreviations but are zones of their own, mostly not those that people mean by them.
    private static readonly string[] MisleadingIds = ["EST", "MST", "HST", "CET", "MET", "EET", "WET", "GMT"];

    /// <summary>Finds the zone with an id, in any case and with spaces or underscores, or as a suggestion shows it; or null.</summary>
    public static DateTimeZone? Find(string name)
    {
        var wanted = name.Split(BeforeOffset)[0].Trim().Replace(' ', '_');
        return DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => id.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } id
            && !MisleadingIds.Contains(id)
            ? DateTimeZoneProviders.Tzdb[id]
            : null;
    }

    /// <summary>
    /// Finds the zone that a typed text names by itself, by its city or by its country, if that has one time everywhere; or null.
    /// </summary>
    public static DateTimeZone? Resolve(string typed, Instant now)
    {
        if (Find(typed) is { } named)
        {
            return named;
        }

        var name = PlaceNames.Fold(typed);
        var cities = Known.Value.Where(zone => zone.IsCity(name)).ToList();
        return cities switch
        {
            [var only] => only.Zone,
            [] => OnlyOne([.. Known.Value.Where(zone => zone.IsCountry(name))], now),
            _ => null,
        };
    }

    /// <summary>
    /// Suggests at most 25 zones with their current offsets; those that begin with the typed words first, then well-known
    /// ones.
    /// </summary>
    public static IEnumerable<CommandChoice> Suggest(string typed, Instant now) =>
        ReadOffset(typed) is { } offset ? WithOffset(offset, now) : WithWords(typed, now);

    // A country with several zones that go alike, as Germany's do, has one time: that of its best known one.
    private static DateTimeZone? OnlyOne(IReadOnlyList<KnownZone> zones, Instant now)
    {
        var best = zones.OrderByDescending(zone => zone.IsWellKnown).FirstOrDefault();
        return best is not null && zones.All(zone => Changes(zone, now).SequenceEqual(Changes(best, now))) ? best.Zone : null;
    }

    private static IEnumerable<(Instant? At, Offset Offset)> Changes(KnownZone zone, Instant now) =>
        zone.Zone.GetZoneIntervals(now, now + ComparedAhead)
            .Select(interval => ((Instant?)(interval.HasStart && interval.Start > now ? interval.Start : null), interval.WallOffset));

    private static IEnumerable<CommandChoice> WithWords(string typed, Instant now)
    {
        var text = PlaceNames.Fold(typed);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Known.Value
            .Select(zone => (Zone: zone, Rank: zone.Match(text, words, now)))
            .Where(match => match.Rank is not null)
            .OrderBy(match => match.Rank)
            .ThenByDescending(match => match.Zone.IsWellKnown)
            .ThenBy(match => match.Zone.Id.Count('/'.Equals))
            .ThenBy(match => match.Zone.Id, StringComparer.Ordinal)
            .Take(CommandOptionDeclaration.MaxChoices)
            .Select(match => Choice(match.Zone.Id, now));
    }

    // A place keeps its time when the clocks change; a fixed offset is the last resort.
    private static IEnumerable<CommandChoice> WithOffset(Offset offset, Instant now)
    {
        var places = Known.Value
            .Where(zone => zone.Zone.GetUtcOffset(now) == offset)
            .OrderByDescending(zone => zone.IsWellKnown)
            .ThenBy(zone => zone.Id, StringComparer.Ordinal)
            .Take(CommandOptionDeclaration.MaxChoices - 1)
            .Select(zone => zone.Id);
        return places.Append(FixedId(offset)).OfType<string>().Select(id => Choice(id, now)).DistinctBy(choice => choice.Value);
    }

    // Their signs are those of POSIX: Etc/GMT-2 is ahead of UTC.
    private static string? FixedId(Offset offset)
    {
        var (hours, rest) = Math.DivRem(offset.Seconds, NodaConstants.SecondsPerHour);
        var id = hours == 0 ? DateTimeZone.Utc.Id : $"Etc/GMT{(hours > 0 ? "-" : "+")}{Math.Abs(hours)}";
        return rest == 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null ? id : null;
    }

    private static Offset? ReadOffset(string typed)
    {
        if (OffsetText().Match(AsciiDigits.In(typed).Trim()) is not { Success: true, Groups: var parts })
        {
            return null;
        }

        var minutes = (Number(parts["hours"]) * 60) + Number(parts["minutes"]);
        var seconds = minutes * 60 * (parts["sign"].Value == "+" ? 1 : -1);
        return Math.Abs(seconds) <= Offset.MaxValue.Seconds ? Offset.FromSeconds(seconds) : null;
    }

    private static int Number(Group group) =>
        group.Success ? int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static CommandChoice Choice(string id, Instant now)
    {
        var offset = DateTimeZoneProviders.Tzdb[id].GetUtcOffset(now);
        return new CommandChoice($"{id.Replace('_', ' ')}{BeforeOffset}{OffsetPattern.Format(offset)}", id);
    }

    private static IReadOnlyList<KnownZone> Load()
    {
        var source = TzdbDateTimeZoneSource.Default;
        var wellKnown = source.WindowsMapping.PrimaryMapping.Values.Select(id => source.CanonicalIdMap[id]).ToHashSet();
        var names = new PlaceNames();
        return
        [
            .. (source.ZoneLocations ?? []).Select(location => new KnownZone(
                location.ZoneId,
                names.CitiesOf(location.ZoneId),
                names.CountriesOf(location.CountryCode, location.CountryName),
                location.Comment,
                wellKnown.Contains(location.ZoneId))),
            new KnownZone(DateTimeZone.Utc.Id, ["utc"], [], "", isWellKnown: true),
        ];
    }

    [GeneratedRegex(@"^(utc|gmt)?\s*(?<sign>[+-])\s*(?<hours>[0-9]{1,2})(:?(?<minutes>[0-9]{2}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex OffsetText();
}
