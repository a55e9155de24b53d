namespace DjangonautBot.Sandbox.Persistence;

/// <summary>A file attached to a message.</summary>
internal sealed record SavedFile(ulong Id, string FileName, byte[] Bytes);
