using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Interactions.Responses;

/// <summary>Lines around the reply to an actor: consequences of a change below it, circumstances above it.</summary>
internal static class Consequences
{
    /// <summary>Puts a line above the message.</summary>
    public static OutgoingMessage After(this OutgoingMessage message, string line) =>
        message with { Content = Excerpt.Of($"{line}\n{message.Content}".TrimEnd(), OutgoingMessage.MaxContentLength) };

    /// <param name="lines">Shown as far as they fit.</param>
    public static OutgoingMessage With(this OutgoingMessage message, IReadOnlyList<string> lines) =>
        message with { Content = Excerpt.Of(string.Join('\n', lines.Prepend(message.Content ?? "")), OutgoingMessage.MaxContentLength) };
}
