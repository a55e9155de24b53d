using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Questions;

/// <summary>How what people typed stands in the messages about questions.</summary>
internal static class QuestionText
{
    private const int LongestName = 32;

    /// <summary>A whole question or answer, for an embed of its own.</summary>
    public static string Of(string text, string? trackerUrl) => DiscordText.Block(text, trackerUrl, Embed.MaxDescriptionLength);

    /// <summary>Somebody's name in a line of ours.</summary>
    public static string Name(string name) => Markdown.Escape(Excerpt.Of(name, LongestName));
}
