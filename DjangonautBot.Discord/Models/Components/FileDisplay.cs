namespace DjangonautBot.Discord.Models;

/// <summary>A file of the message, to download (Discord's File component).</summary>
/// <param name="File">An <see cref="UnfurledMedia.Attachment"/>.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#file</remarks>
public sealed record FileDisplay(UnfurledMedia File) : MessageComponent;
