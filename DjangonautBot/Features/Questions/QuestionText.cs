using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Questions;

/// <summary>How what people typed stands in the messages about questions.</summary>
internal static class QuestionText
{
    private const int LongestName = 32;
    private const int LongestDescription = 4096;

    /// <summary>A whole question or answer, for an embed of its own.</summary>
    public static string Of(string text, string? trackerUrl) => DiscordText.Block(text, trackerUrl, LongestDescription);

    /// <summary>Somebody's name in a line of ours.</summary>
    public static string Name(string name) => Markdown.Escape(Excerpt.Of(name, LongestName));
}
