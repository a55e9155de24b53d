namespace DjangonautBot.Sandbox;

/// <summary>A row of buttons, or of one menu.</summary>
/// <param name="Menu">Null for a row of buttons.</param>
public sealed record SandboxRow(IReadOnlyList<SandboxButton> Buttons, SandboxMenu? Menu) : SandboxPart;
