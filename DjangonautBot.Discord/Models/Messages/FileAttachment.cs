namespace DjangonautBot.Discord.Models;

/// <summary>A file sent with a message; at most ten a message and 10 MiB each.</summary>
public sealed record FileAttachment(string FileName, ReadOnlyMemory<byte> Content, string ContentType = "text/plain; charset=utf-8");
