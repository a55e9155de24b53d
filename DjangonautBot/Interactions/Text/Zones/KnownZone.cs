using NodaTime;

namespace DjangonautBot.Interactions.Text.Zones;

/// <summary>A time zone with the words by which people search for it.</summary>
/// <param name="cities">Folded names of its cities.</param>
/// <param name="countries">Folded names of its country.</param>
/// <param name="comment">The part of its country, if the country has several zones: <c>Eastern (most areas)</c>.</param>
/// <param name="isWellKnown">Whether it stands for many others with the same time.</param>
internal sealed class KnownZone(string id, string[] cities, string[] countries, string comment, bool isWellKnown)
{
    private readonly string[] _cityWords = WordsOf(cities);
    private readonly string[] _otherWords = [.. WordsOf(countries), .. WordsOf([PlaceNames.Fold(id), PlaceNames.Fold(comment)])];

    public string Id { get; } = id;

    public bool IsWellKnown { get; } = isWellKnown;

    public DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb[id];

    /// <summary>Determines whether a folded text is the name of its city, with or without its country.</summary>
    public bool IsCity(string name) => cities.Contains(name) || cities.Any(city =>
        (name.StartsWith($"{city} ", StringComparison.Ordinal) && IsCountry(name[(city.Length + 1)..]))
        || (name.EndsWith($" {city}", StringComparison.Ordinal) && IsCountry(name[..^(city.Length + 1)])));

    /// <summary>Determines whether a folded text is the name of its country.</summary>
    public bool IsCountry(string name) => countries.Contains(name);

    /// <summary>Ranks the match with the words of a folded text, 0 being best; null if a word is missing.</summary>
    public int? Match(string text, IReadOnlyList<string> words, Instant now) => words switch
    {
        [] => 0,
        _ when IsCity(text) || IsAbbreviation(text, now) => 0,
        _ when IsCountry(text) => 1,
        _ when words.All(word => _cityWords.Contains(word) || _otherWords.Contains(word)) => 2,
        _ when words.All(word => Begins(_cityWords, word)) => 3,
        _ when words.All(word => Begins(_cityWords, word) || Begins(_otherWords, word)) => 4,
        _ when words.All(word => !char.IsAsciiDigit(word[0]) && (Has(_cityWords, word) || Has(_otherWords, word))) => 5,
        _ => null,
    };

    // As in winter or as in summer: people seldom know which it is.
    private bool IsAbbreviation(string word, Instant now)
    {
        var current = Zone.GetZoneInterval(now);
        return current.Name.Equals(word, StringComparison.OrdinalIgnoreCase)
            || (current.HasEnd && Zone.GetZoneInterval(current.End).Name.Equals(word, StringComparison.OrdinalIgnoreCase));
    }

    private static string[] WordsOf(IEnumerable<string> names) => [.. names.SelectMany(name => name.Split(' ')).Distinct()];

    private static bool Begins(string[] texts, string word) => texts.Any(text => text.StartsWith(word, StringComparison.Ordinal));

    private static bool Has(string[] texts, string word) => texts.Any(text => text.Contains(word, StringComparison.Ordinal));
}
