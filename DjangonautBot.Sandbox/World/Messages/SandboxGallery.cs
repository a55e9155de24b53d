namespace DjangonautBot.Sandbox;

/// <summary>One to ten pictures.</summary>
public sealed record SandboxGallery(IReadOnlyList<SandboxPicture> Pictures) : SandboxPart;
