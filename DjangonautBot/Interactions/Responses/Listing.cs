using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Layout;

namespace DjangonautBot.Interactions.Responses;

/// <summary>A list of any length: as a card where it fits, else its beginning there and the whole of it as a file.</summary>
internal static class Listing
{
    private const string InTheFile = "📎 The whole list is in the file.";

    /// <param name="blocks">With Discord's formatting; an empty line comes between two.</param>
    /// <param name="plain">The whole list without formatting, for the file.</param>
    public static OutgoingMessage Of(
        string title, IEnumerable<string> blocks, Func<string> plain, string fileName, IReadOnlyList<ActionRow>? components = null)
    {
        var text = FittingText.Lines(string.Join("\n\n", blocks));
        var message = new Card(null, $"### {title}", text).ToWholeMessage()
            ?? new Card(null, $"### {title}", text, InTheFile).ToMessage(new FileAttachment(fileName, Encoding.UTF8.GetBytes(plain())));
        return message with { Components = [.. message.Components!, .. components ?? []] };
    }
}
