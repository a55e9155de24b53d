namespace DjangonautBot.Sandbox;

/// <summary>A field of an embed.</summary>
public sealed record SandboxEmbedField(string Name, string Value, bool Inline);
