namespace DjangonautBot.Sandbox;

/// <summary>A text in a message of components v2.</summary>
public sealed record SandboxText(string Content) : SandboxPart;
