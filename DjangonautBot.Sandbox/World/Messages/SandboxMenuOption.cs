namespace DjangonautBot.Sandbox;

/// <summary>A choice in a menu.</summary>
/// <param name="Default">Whether it is chosen before anybody chooses.</param>
public sealed record SandboxMenuOption(string Label, string Value, string? Description, bool Default);
