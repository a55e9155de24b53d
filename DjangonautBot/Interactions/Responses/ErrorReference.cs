using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions.Responses;

/// <summary>A short word that connects an error message with a line of the log.</summary>
internal static class ErrorReference
{
    // Without letters and digits that are mistaken for each other when read aloud.
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Length = 6;

    public static string Of(Snowflake interactionId)
    {
        var rest = interactionId.Value * 0x9E3779B97F4A7C15UL >> 16;
        return string.Create(Length, rest, static (text, value) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = Alphabet[(int)(value % (ulong)Alphabet.Length)];
                value /= (ulong)Alphabet.Length;
            }
        });
    }
}
