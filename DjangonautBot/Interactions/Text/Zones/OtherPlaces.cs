namespace DjangonautBot.Interactions.Text.Zones;

/// <summary>Large cities that share another city's zone, and short or earlier names of countries, which CLDR does not have.</summary>
internal static class OtherPlaces
{
    private static readonly Dictionary<string, string[]> Cities = new()
    {
        ["America/Argentina/Buenos_Aires"] = ["rosario"],
        ["America/Chicago"] = ["austin", "dallas", "houston", "minneapolis", "milwaukee", "new orleans"],
        ["America/Denver"] = ["salt lake city", "boulder"],
        ["America/Los_Angeles"] =
            ["san francisco", "sf", "seattle", "portland", "san diego", "las vegas", "silicon valley"],
        ["America/New_York"] =
            ["new york city", "nyc", "boston", "washington dc", "philadelphia", "pittsburgh", "miami", "atlanta"],
        ["America/Sao_Paulo"] = ["rio de janeiro", "brasilia", "curitiba", "porto alegre"],
        ["America/Toronto"] = ["montreal", "ottawa"],
        ["Africa/Lagos"] = ["abuja", "ibadan"],
        ["Africa/Johannesburg"] = ["cape town", "durban", "pretoria"],
        ["Africa/Dar_es_Salaam"] = ["dodoma", "zanzibar"],
        ["Asia/Ho_Chi_Minh"] = ["hanoi", "saigon"],
        ["Asia/Jerusalem"] = ["tel aviv", "haifa"],
        ["Asia/Karachi"] = ["lahore", "islamabad"],
        ["Asia/Kolkata"] =
            ["calcutta", "mumbai", "bombay", "delhi", "new delhi", "bangalore", "bengaluru", "chennai", "hyderabad", "pune"],
        ["Asia/Riyadh"] = ["jeddah", "mecca"],
        ["Asia/Shanghai"] = ["beijing", "shenzhen", "guangzhou"],
        ["Asia/Tokyo"] = ["osaka", "kyoto", "nagoya"],
        ["Asia/Dubai"] = ["abu dhabi"],
        ["Australia/Sydney"] = ["canberra"],
        ["Europe/Amsterdam"] = ["rotterdam", "utrecht", "the hague", "den haag"],
        ["Europe/Berlin"] = ["munich", "münchen", "muenchen", "hamburg", "cologne", "köln", "koeln", "frankfurt", "leipzig"],
        ["Europe/Istanbul"] = ["ankara", "izmir"],
        ["Europe/Kyiv"] = ["kiev", "lviv", "odesa"],
        ["Europe/Lisbon"] = ["porto"],
        ["Europe/London"] = ["manchester", "edinburgh", "glasgow", "cardiff", "oxford", "cambridge"],
        ["Europe/Madrid"] = ["barcelona", "valencia", "sevilla"],
        ["Europe/Moscow"] = ["saint petersburg"],
        ["Europe/Paris"] = ["lyon", "marseille", "toulouse"],
        ["Europe/Rome"] = ["milan", "milano", "turin", "naples", "florence"],
        ["Europe/Warsaw"] = ["krakow", "gdansk", "wroclaw"],
        ["Europe/Zurich"] = ["zuerich", "geneva", "geneve", "basel", "bern"],
    };

    private static readonly Dictionary<string, string[]> Countries = new()
    {
        ["AE"] = ["uae"],
        ["AT"] = ["oesterreich"],
        ["GB"] = ["great britain", "britain", "gb", "england", "scotland", "wales", "northern ireland"],
        ["KR"] = ["korea", "republic of korea"],
        ["NL"] = ["holland"],
        ["TR"] = ["turkey"],
        ["US"] = ["usa", "america", "united states of america"],
    };

    public static IReadOnlyList<string> CitiesOf(string zoneId) => Cities.GetValueOrDefault(zoneId, []);

    public static IReadOnlyList<string> CountriesOf(string code) => Countries.GetValueOrDefault(code, []);
}
