namespace DjangonautBot.Discord.Models;

/// <summary>A file sent with a message.</summary>
/// <param name="Content">At most <see cref="MaxBytes"/>.</param>
/// <remarks>https://discord.com/developers/docs/reference#uploading-files</remarks>
public sealed record FileAttachment(string FileName, ReadOnlyMemory<byte> Content, string ContentType = "text/plain; charset=utf-8")
{
    /// <summary>Largest file that every server accepts: 10 MiB.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;
}
