using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Interactions.Responses;

/// <summary>Consequences of a change, below the reply to the actor who made it.</summary>
internal static class Consequences
{
    /// <param name="lines">Shown as far as they fit.</param>
    public static OutgoingMessage With(this OutgoingMessage message, IReadOnlyList<string> lines) =>
        message with { Content = Excerpt.Of(string.Join('\n', lines.Prepend(message.Content ?? "")), OutgoingMessage.MaxContentLength) };
}
