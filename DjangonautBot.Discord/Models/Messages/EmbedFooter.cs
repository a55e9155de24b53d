namespace DjangonautBot.Discord.Models;

/// <summary>The small line below an embed, at most 2,048 code points.</summary>
public sealed record EmbedFooter(string Text);
