using DjangonautBot.Interactions.Text.Folding;

namespace DjangonautBot.Interactions.Text.Zones;

/// <summary>
/// Names of cities and countries in English and in each country's own languages, folded. They come from CLDR by way of
/// <c>tools/cldr</c>, and are read when a zone is typed for the first time.
/// </summary>
internal sealed class PlaceNames
{
    private readonly Dictionary<string, string[]> _names = Table.Read("places.tsv").ToDictionary(row => row[0], row => row[1..]);

    /// <summary>Lists the names of the city that a zone is called after, and of other large ones that share its time.</summary>
    public string[] CitiesOf(string zoneId) =>
        Folded([zoneId[(zoneId.LastIndexOf('/') + 1)..], .. _names.GetValueOrDefault(zoneId, []), .. OtherPlaces.CitiesOf(zoneId)]);

    /// <summary>Lists the names of a country by its ISO code.</summary>
    /// <param name="name">Its name in the tz database.</param>
    public string[] CountriesOf(string code, string name) =>
        Folded([name, .. _names.GetValueOrDefault(code, []), .. OtherPlaces.CountriesOf(code)]);

    /// <summary>Returns a name as it is compared: folded, with a space in place of what stands between its words.</summary>
    public static string Fold(string name) => string.Join(
        ' ', FoldedText.Of(name).Split([' ', '_', '/', ',', '-', '(', ')', '.', '\''], StringSplitOptions.RemoveEmptyEntries));

    private static string[] Folded(IEnumerable<string> names) => [.. names.Select(Fold).Where(name => name.Length > 0).Distinct()];
}
