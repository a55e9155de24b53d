using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions.Pictures;

/// <summary>A picture as a PNG file.</summary>
/// <param name="Description">The same in words, as its alternative text.</param>
internal sealed record DrawnPicture(FileAttachment File, string Description);
