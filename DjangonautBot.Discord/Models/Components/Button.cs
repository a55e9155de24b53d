namespace DjangonautBot.Discord.Models;

/// <summary>A button below a message.</summary>
/// <param name="Label">At most 80 characters.</param>
/// <param name="CustomId">1 to 100 characters, unique in its message; none for a link.</param>
/// <param name="Url">Only for <see cref="ButtonStyle.Link"/>: at most 512 characters.</param>
public sealed record Button(ButtonStyle Style, string Label, string? CustomId = null, string? Url = null, bool Disabled = false)
    : MessageComponent;
