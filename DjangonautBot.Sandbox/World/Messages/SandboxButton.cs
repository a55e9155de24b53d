namespace DjangonautBot.Sandbox;

/// <summary>A button below a message.</summary>
/// <param name="Label">Label, or the emoji of a button without one.</param>
/// <param name="CustomId">Null for a link.</param>
/// <param name="Url">Address of a link; null otherwise.</param>
public sealed record SandboxButton(string Label, string? CustomId, string? Url, int Style, bool Disabled);
