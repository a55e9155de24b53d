namespace DjangonautBot.Discord.Models;

/// <summary>A frame around other components.</summary>
/// <param name="Components">At least one; rows, sections, texts, pictures, files and separators.</param>
/// <param name="AccentColor">Color of the frame, as 0xRRGGBB.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#container</remarks>
public sealed record Container(IReadOnlyList<MessageComponent> Components, int? AccentColor = null) : MessageComponent;
