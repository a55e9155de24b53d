using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Interactions.Responses;

/// <summary>A list of any length: as an embed where it fits, else its beginning there and the whole of it as a file.</summary>
internal static class Listing
{
    private const string InTheFile = "\n\n📎 The whole list is in the file.";

    /// <param name="blocks">With Discord's formatting; an empty line comes between two.</param>
    /// <param name="plain">The whole list without formatting, for the file.</param>
    public static OutgoingMessage Of(
        string title, IEnumerable<string> blocks, Func<string> plain, string fileName, IReadOnlyList<ActionRow>? components = null)
    {
        var text = string.Join("\n\n", blocks);
        return Excerpt.Length(text) <= Embed.MaxDescriptionLength
            ? new OutgoingMessage(AllowedMentions.None, Embeds: [new Embed(title, text)], Components: components)
            : new OutgoingMessage(
                AllowedMentions.None,
                Embeds: [new Embed(title, Excerpt.Of(text, Embed.MaxDescriptionLength - InTheFile.Length) + InTheFile)],
                Components: components,
                Files: [new FileAttachment(fileName, Encoding.UTF8.GetBytes(plain()))]);
    }
}
