namespace DjangonautBot.Discord.Models;

/// <summary>The small line at the bottom of an embed.</summary>
/// <param name="Text">1 to <see cref="MaxTextLength"/> code points.</param>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object-embed-limits</remarks>
public sealed record EmbedFooter(string Text)
{
    /// <summary>Longest <see cref="Text"/>, in code points.</summary>
    public const int MaxTextLength = 2048;
}
