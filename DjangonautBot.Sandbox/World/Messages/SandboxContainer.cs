namespace DjangonautBot.Sandbox;

/// <summary>A box around parts of a message.</summary>
/// <param name="Color">Color of its edge, as 0xRRGGBB; null for none.</param>
/// <param name="IsSpoiler">True if hidden until a person clicks it.</param>
public sealed record SandboxContainer(int? Color, bool IsSpoiler, IReadOnlyList<SandboxPart> Parts) : SandboxPart;
