namespace DjangonautBot.Sandbox;

/// <summary>One field of a form.</summary>
/// <param name="Value">Prefilled text; the preselected values of a menu, a line each.</param>
/// <param name="Menu">The menu; null for a text field.</param>
/// <param name="MaxLength">Longest text, in code points.</param>
public sealed record SandboxFormField(
    string Label, string? Description, string CustomId, string Value, SandboxMenu? Menu, int MinLength, int MaxLength, bool Required)
{
    /// <summary>True for a text field of one line.</summary>
    public bool IsShort { get; init; }

    /// <summary>Text shown while the field is empty.</summary>
    public string? Placeholder { get; init; }

    public IReadOnlyList<SandboxMenuOption> Options => Menu?.Options ?? [];
}
