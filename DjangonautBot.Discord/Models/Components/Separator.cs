namespace DjangonautBot.Discord.Models;

/// <summary>Space between two components.</summary>
/// <param name="Divider">Whether a line is drawn.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#separator</remarks>
public sealed record Separator(bool Divider = true) : MessageComponent;
