using System.Text;

namespace DjangonautBot.Sandbox;

/// <summary>A file attached to a message.</summary>
public sealed record SandboxFile(ulong Id, string FileName, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Content decoded as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes.Span);
}
