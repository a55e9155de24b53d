using System.Text;

namespace DjangonautBot.Interactions.Text;

/// <summary>Puts what people typed into a line of ours so that it stays what it is: text.</summary>
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

    /// <summary>Whether a backslash takes the meaning from a character, rather than standing for itself.</summary>
    public static bool CanBeEscaped(char character) =>
        char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character));

    /// <summary>Somebody's short words in quotation marks.</summary>
    public static string Quote(string text) => $"“{Escape(text)}”";
}
