namespace DjangonautBot.Discord.Models;

/// <summary>The name above an embed.</summary>
/// <param name="Name">1 to <see cref="MaxNameLength"/> code points.</param>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object-embed-limits</remarks>
public sealed record EmbedAuthor(string Name)
{
    /// <summary>Longest <see cref="Name"/>, in code points.</summary>
    public const int MaxNameLength = 256;
}
