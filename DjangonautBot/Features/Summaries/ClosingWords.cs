namespace DjangonautBot.Features.Summaries;

/// <summary>Kind words for the end of a week.</summary>
internal static class ClosingWords
{
    private static readonly string[] Closings =
    [
        "Thank you for this week. Rest well! 🌙",
        "Thank you for being here, with many words or with none. 💜",
        "That was a week. Whatever got done is good; the rest can wait. 🌱",
    ];

    public static string Of(int week, int weeks) => week == weeks
        ? "That was the last week. Thank you, all of you, for the whole journey! 🛬"
        : Closings[week % Closings.Length];
}
