namespace DjangonautBot.Sandbox;

/// <summary>A picture in a gallery or beside a text.</summary>
/// <param name="File">File of the message; null for a picture of the web.</param>
/// <param name="Url">Address of a picture of the web; null for a file.</param>
/// <param name="Description">Alternative text; null if there is none.</param>
/// <param name="IsSpoiler">True if hidden until a person clicks it.</param>
public sealed record SandboxPicture(SandboxFile? File, string? Url, string? Description, bool IsSpoiler);
