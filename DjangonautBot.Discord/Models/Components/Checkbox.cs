namespace DjangonautBot.Discord.Models;

/// <summary>A yes or no; only in forms. Submitted as <c>true</c> or <c>false</c>.</summary>
/// <param name="CustomId">1 to <see cref="MessageComponent.MaxCustomIdLength"/> code points, unique in its form.</param>
/// <param name="Default">Whether it is checked at first.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#checkbox</remarks>
public sealed record Checkbox(string CustomId, bool Default = false) : MessageComponent;
