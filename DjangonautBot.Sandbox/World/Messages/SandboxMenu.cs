namespace DjangonautBot.Sandbox;

/// <summary>A select menu below a message.</summary>
/// <param name="Type">3 strings, 5 users, 6 roles, 7 users and roles, 8 channels.</param>
/// <param name="Options">Options of a string menu; empty for others.</param>
/// <param name="Chosen">Preselected values of options, or ids of people, roles and channels.</param>
public sealed record SandboxMenu(
    int Type,
    string CustomId,
    string? Placeholder,
    IReadOnlyList<SandboxMenuOption> Options,
    IReadOnlyList<string> Chosen,
    int MinValues,
    int MaxValues,
    bool Disabled);
