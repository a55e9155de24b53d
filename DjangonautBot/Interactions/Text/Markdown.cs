using System.Text;

namespace DjangonautBot.Interactions.Text;

/// <summary>Escapes people's short texts for a line of the bot, so that they stay plain text.</summary>
internal static class Markdown
{
    private const string Special = @"\*_~`|<>[]()#-:@";

    /// <summary>One line in which nothing is formatted, linked or mentioned.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            if (Special.Contains(character, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Whether a backslash before a character escapes it, rather than being shown.</summary>
    public static bool CanBeEscaped(char character) =>
        char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character));

    /// <summary>Quotes short words.</summary>
    public static string Quote(string text) => $"“{Escape(VisibleText.Of(text))}”";
}
