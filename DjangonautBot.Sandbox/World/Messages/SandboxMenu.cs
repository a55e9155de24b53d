namespace DjangonautBot.Sandbox;

/// <summary>A select menu below a message.</summary>
/// <param name="Type">3 strings, 5 users, 6 roles, 7 users and roles, 8 channels.</param>
/// <param name="Options">Of a string menu.</param>
/// <param name="Chosen">Values of options, or ids of people, roles and channels, that are chosen before anybody chooses.</param>
public sealed record SandboxMenu(
    int Type,
    string CustomId,
    string? Placeholder,
    IReadOnlyList<SandboxMenuOption> Options,
    IReadOnlyList<string> Chosen,
    int MinValues,
    int MaxValues,
    bool Disabled);
