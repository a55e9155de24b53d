namespace DjangonautBot.Discord.Models;

/// <summary>A file that a person uploaded, as Discord stores it.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Url">Address at Discord's CDN, for some hours.</param>
/// <remarks>https://discord.com/developers/docs/resources/message#attachment-object</remarks>
public sealed record Attachment(Snowflake Id, string Filename, long Size, string Url);
