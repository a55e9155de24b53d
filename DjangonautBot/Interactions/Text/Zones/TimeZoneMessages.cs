using NodaTime;

namespace DjangonautBot.Interactions.Text.Zones;

/// <summary>Asks which time zone a typed text means.</summary>
internal static class TimeZoneMessages
{
    private const int MostSuggestions = 3;

    public static string Unclear(string typed, Instant now)
    {
        var meant = TimeZones.Suggest(typed, now).Take(MostSuggestions).Select(choice => $"`{choice.Value}`").ToList();
        return meant switch
        {
            [] => $"🌍 I do not know the time zone {Markdown.Quote(typed)}. Please type a city or a country and choose one of my "
                + "suggestions, such as `Europe/Amsterdam`.",
            [var only] => $"🌍 Did you mean {only}, where you typed {Markdown.Quote(typed)}? Please choose it from my suggestions.",
            _ => $"🌍 {Markdown.Quote(typed)} can be several time zones. Please choose one of my suggestions, such as "
                + $"{string.Join(" · ", meant)}.",
        };
    }
}
