namespace DjangonautBot.Sandbox;

/// <summary>A file on a person's machine, to be given as an option of a command.</summary>
public sealed record SandboxUpload(string FileName, ReadOnlyMemory<byte> Bytes);
