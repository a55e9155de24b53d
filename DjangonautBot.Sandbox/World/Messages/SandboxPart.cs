namespace DjangonautBot.Sandbox;

/// <summary>A visible part of a message of components v2.</summary>
public abstract record SandboxPart;
