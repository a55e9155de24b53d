namespace DjangonautBot.Sandbox;

/// <summary>A button below a message.</summary>
/// <param name="Label">What is written on it; its emoji when it has no label.</param>
/// <param name="CustomId">Null for a link.</param>
/// <param name="Url">Set for a link only.</param>
public sealed record SandboxButton(string Label, string? CustomId, string? Url, int Style, bool Disabled);
