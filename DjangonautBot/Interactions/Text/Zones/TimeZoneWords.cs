using System.Text;

namespace DjangonautBot.Interactions.Text.Zones;

/// <summary>Names of places that the tz database calls otherwise, or not at all.</summary>
internal static class TimeZoneWords
{
    private const string Accented = "áàâãäåçéèêëğíìîïıñóòôõöøşúùûüýß’";
    private const string Plain = "aaaaaaceeeegiiiiinoooooosuuuuys'";

    private static readonly Dictionary<string, string> Cities = new()
    {
        ["America/Argentina/Buenos_Aires"] = "cordoba rosario",
        ["America/Chicago"] = "austin dallas houston minneapolis milwaukee new orleans",
        ["America/Denver"] = "salt lake city boulder",
        ["America/Los_Angeles"] = "san francisco sf seattle portland san diego las vegas silicon valley",
        ["America/New_York"] = "nyc boston washington dc philadelphia pittsburgh miami atlanta",
        ["America/Sao_Paulo"] = "rio de janeiro brasilia curitiba porto alegre",
        ["America/Toronto"] = "montreal ottawa",
        ["Africa/Lagos"] = "abuja ibadan",
        ["Africa/Johannesburg"] = "cape town durban pretoria",
        ["Africa/Dar_es_Salaam"] = "dodoma zanzibar",
        ["Asia/Ho_Chi_Minh"] = "hanoi saigon",
        ["Asia/Jerusalem"] = "tel aviv haifa",
        ["Asia/Karachi"] = "lahore islamabad",
        ["Asia/Kolkata"] = "calcutta mumbai bombay delhi bangalore bengaluru chennai hyderabad pune",
        ["Asia/Riyadh"] = "jeddah mecca",
        ["Asia/Shanghai"] = "beijing shenzhen guangzhou",
        ["Asia/Tokyo"] = "osaka kyoto nagoya",
        ["Asia/Dubai"] = "abu dhabi",
        ["Australia/Sydney"] = "canberra",
        ["Europe/Amsterdam"] = "rotterdam utrecht the hague den haag",
        ["Europe/Berlin"] = "munich muenchen hamburg cologne koeln frankfurt leipzig",
        ["Europe/Istanbul"] = "ankara izmir",
        ["Europe/Kyiv"] = "kiev lviv odesa",
        ["Europe/London"] = "manchester edinburgh glasgow cardiff oxford cambridge",
        ["Europe/Madrid"] = "barcelona valencia sevilla",
        ["Europe/Moscow"] = "saint petersburg",
        ["Europe/Paris"] = "lyon marseille toulouse",
        ["Europe/Rome"] = "milan milano turin naples florence",
        ["Europe/Warsaw"] = "krakow gdansk wroclaw",
        ["Europe/Zurich"] = "geneva basel bern",
        ["Europe/Lisbon"] = "porto",
    };

    private static readonly Dictionary<string, string> Countries = new()
    {
        ["austria"] = "oesterreich osterreich",
        ["brazil"] = "brasil",
        ["britain (uk)"] = "united kingdom gb england scotland wales great",
        ["cote d'ivoire"] = "ivory coast",
        ["czech republic"] = "czechia",
        ["denmark"] = "danmark",
        ["finland"] = "suomi",
        ["germany"] = "deutschland",
        ["greece"] = "hellas",
        ["italy"] = "italia",
        ["japan"] = "nippon",
        ["korea (south)"] = "republic of korea",
        ["mexico"] = "mexiko",
        ["netherlands"] = "holland nederland",
        ["norway"] = "norge",
        ["poland"] = "polska",
        ["spain"] = "espana",
        ["sweden"] = "sverige",
        ["switzerland"] = "schweiz suisse svizzera",
        ["turkey"] = "turkiye",
        ["united arab emirates"] = "uae",
        ["united states"] = "us usa america",
    };

    /// <summary>Other cities in a zone.</summary>
    public static string CitiesOf(string id) => Cities.GetValueOrDefault(id, "");

    /// <summary>Other names of a country.</summary>
    public static string NamesOf(string country) => Countries.GetValueOrDefault(Fold(country), "");

    /// <summary>Gets the folded words of a text, without the characters between them.</summary>
    public static string[] Split(string text) =>
        Fold(text).Split([' ', '_', '/', ',', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Lower case without accents, as many people type.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.ToLowerInvariant());
        for (var i = 0; i < folded.Length; i++)
        {
            if (Accented.IndexOf(folded[i], StringComparison.Ordinal) is >= 0 and var at)
            {
                folded[i] = Plain[at];
            }
        }

        return folded.ToString();
    }
}
