using System.Text;

namespace DjangonautBot.Sandbox;

/// <summary>A file attached to a message.</summary>
public sealed record SandboxFile(ulong Id, string FileName, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Alternative text for people who cannot see the file; null if there is none.</summary>
    public string? Description { get; init; }

    /// <summary>Title shown instead of the file's name; null if there is none.</summary>
    public string? Title { get; init; }

    /// <summary>True if hidden until a person clicks it.</summary>
    public bool IsSpoiler { get; init; }

    /// <summary>Content decoded as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes.Span);
}
