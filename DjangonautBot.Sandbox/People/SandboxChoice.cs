namespace DjangonautBot.Sandbox;

/// <summary>A suggestion for an option being typed.</summary>
/// <param name="Name">Text shown to the person.</param>
/// <param name="Value">Value sent to the bot.</param>
public sealed record SandboxChoice(string Name, string Value);
