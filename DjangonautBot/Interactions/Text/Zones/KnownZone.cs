using NodaTime;

namespace DjangonautBot.Interactions.Text.Zones;

/// <summary>A time zone with the words by which people search for it.</summary>
/// <param name="comment">The part of its country, if the country has several zones: <c>Eastern (most areas)</c>.</param>
/// <param name="isWellKnown">Whether it stands for many others with the same time.</param>
internal sealed class KnownZone(string id, string country, string comment, bool isWellKnown)
{
    private readonly string[] _ofCity = TimeZoneWords.Split($"{CityOf(id)} {TimeZoneWords.CitiesOf(id)}");

    private readonly string[] _others = TimeZoneWords.Split($"{id} {country} {TimeZoneWords.NamesOf(country)} {comment}");

    public string Id { get; } = id;

    public bool IsWellKnown { get; } = isWellKnown;

    public string City { get; } = CityOf(id);

    public string Country { get; } = TimeZoneWords.Fold(country);

    public DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb[id];

    /// <summary>Ranks the match with a typed text, 0 being best; null if a word is missing.</summary>
    public int? Match(IReadOnlyList<string> words, Instant now) => words switch
    {
        [] => 0,
        [var word] when word == City || IsAbbreviation(word, now) => 0,
        _ when words.All(word => Begins(_ofCity, word)) => 1,
        _ when words.All(word => Begins(_ofCity, word) || Begins(_others, word)) => 2,
        _ when words.All(word => Has(_ofCity, word) || Has(_others, word)) => 3,
        _ => null,
    };

    // As in winter or as in summer: people seldom know which it is.
    private bool IsAbbreviation(string word, Instant now)
    {
        var current = Zone.GetZoneInterval(now);
        return current.Name.Equals(word, StringComparison.OrdinalIgnoreCase)
            || (current.HasEnd && Zone.GetZoneInterval(current.End).Name.Equals(word, StringComparison.OrdinalIgnoreCase));
    }

    private static string CityOf(string id) => TimeZoneWords.Fold(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' '));

    private static bool Begins(string[] texts, string word) => texts.Any(text => text.StartsWith(word, StringComparison.Ordinal));

    private static bool Has(string[] texts, string word) => texts.Any(text => text.Contains(word, StringComparison.Ordinal));
}
