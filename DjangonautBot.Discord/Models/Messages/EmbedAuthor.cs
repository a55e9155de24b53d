namespace DjangonautBot.Discord.Models;

/// <summary>The name above an embed, at most 256 code points.</summary>
public sealed record EmbedAuthor(string Name);
