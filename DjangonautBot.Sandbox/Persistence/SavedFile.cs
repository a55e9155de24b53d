namespace DjangonautBot.Sandbox.Persistence;

/// <summary>A file attached to a message.</summary>
internal sealed record SavedFile(
    ulong Id, string FileName, byte[] Bytes, string? Description = null, string? Title = null, bool IsSpoiler = false)
{
    public static SavedFile Of(SandboxFile file) =>
        new(file.Id, file.FileName, file.Bytes.ToArray(), file.Description, file.Title, file.IsSpoiler);

    public SandboxFile Restore() => new(Id, FileName, Bytes) { Description = Description, Title = Title, IsSpoiler = IsSpoiler };
}
