namespace DjangonautBot.Sandbox;

/// <summary>One option of a menu.</summary>
/// <param name="Default">Preselected.</param>
public sealed record SandboxMenuOption(string Label, string Value, string? Description, bool Default);
