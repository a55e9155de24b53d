namespace DjangonautBot.Sandbox;

/// <summary>A file of the message, shown for download.</summary>
/// <param name="IsSpoiler">True if hidden until a person clicks it.</param>
public sealed record SandboxFilePart(SandboxFile File, bool IsSpoiler) : SandboxPart;
