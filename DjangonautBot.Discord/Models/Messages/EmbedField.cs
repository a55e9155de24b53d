namespace DjangonautBot.Discord.Models;

/// <summary>A titled part of an embed.</summary>
/// <param name="Name">1 to <see cref="MaxNameLength"/> code points.</param>
/// <param name="Value">1 to <see cref="MaxValueLength"/> code points.</param>
/// <param name="Inline">Beside other fields instead of below them.</param>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object-embed-limits</remarks>
public sealed record EmbedField(string Name, string Value, bool Inline = false)
{
    /// <summary>Longest <see cref="Name"/>, in code points.</summary>
    public const int MaxNameLength = 256;

    /// <summary>Longest <see cref="Value"/>, in code points.</summary>
    public const int MaxValueLength = 1024;
}
