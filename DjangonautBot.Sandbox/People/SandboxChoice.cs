namespace DjangonautBot.Sandbox;

/// <summary>What the app offers while somebody types an option.</summary>
/// <param name="Name">What is shown.</param>
/// <param name="Value">What the bot gets.</param>
public sealed record SandboxChoice(string Name, string Value);
