namespace DjangonautBot.Sandbox;

/// <summary>One thing to fill in.</summary>
/// <param name="Value">What is filled in already; of a menu the values chosen beforehand, a line each.</param>
/// <param name="Menu">The menu, if it is one.</param>
/// <param name="MaxLength">In code points.</param>
public sealed record SandboxFormField(
    string Label, string? Description, string CustomId, string Value, SandboxMenu? Menu, int MinLength, int MaxLength, bool Required)
{
    /// <summary>Whether a text has one line only.</summary>
    public bool IsShort { get; init; }

    /// <summary>What stands there while nothing is filled in.</summary>
    public string? Placeholder { get; init; }

    public IReadOnlyList<SandboxMenuOption> Options => Menu?.Options ?? [];
}
