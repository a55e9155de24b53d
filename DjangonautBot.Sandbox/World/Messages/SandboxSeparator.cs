namespace DjangonautBot.Sandbox;

/// <summary>Space between two parts of a message.</summary>
/// <param name="HasDivider">True if there is a line.</param>
/// <param name="Spacing">1 small, 2 large.</param>
public sealed record SandboxSeparator(bool HasDivider, int Spacing) : SandboxPart;
