using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Interactions.Responses;

/// <summary>What follows from a change, said below the answer to whoever made it.</summary>
internal static class Consequences
{
    private const int LongestMessage = 2000;

    /// <param name="lines">As many as fit are said.</param>
    public static OutgoingMessage With(this OutgoingMessage message, IReadOnlyList<string> lines) =>
        message with { Content = Excerpt.Of(string.Join('\n', lines.Prepend(message.Content ?? "")), LongestMessage) };
}
