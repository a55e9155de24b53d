namespace DjangonautBot.Discord.Models;

/// <summary>A titled part of an embed.</summary>
/// <param name="Name">1 to 256 code points.</param>
/// <param name="Value">1 to 1,024 code points.</param>
public sealed record EmbedField(string Name, string Value, bool Inline = false);
