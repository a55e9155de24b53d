namespace DjangonautBot.Sandbox;

/// <summary>A file of a multipart request.</summary>
/// <param name="Part">Name of its part: <c>files[0]</c>.</param>
public sealed record RecordedFile(string Part, string FileName, ReadOnlyMemory<byte> Bytes);
