using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Questions;

/// <summary>Typed text as it is shown in messages about questions.</summary>
internal static class QuestionText
{
    private const int LongestName = 32;
    private const int LongestBlock = OutgoingMessage.MaxTextLength - 500;

    /// <summary>Whole question or answer, with room for a few words above it.</summary>
    public static string Of(string text, string? trackerUrl) => DiscordText.Block(text, trackerUrl, LongestBlock);

    /// <summary>Display name, shortened and escaped for a line of text.</summary>
    public static string Name(string name) => Markdown.Escape(Excerpt.Of(name, LongestName));
}
