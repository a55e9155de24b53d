namespace DjangonautBot.Sandbox;

/// <summary>One field of a form.</summary>
/// <param name="Value">
/// Prefilled text; the preselected values of a menu or of choices, a line each; <c>true</c> or <c>false</c> of a single checkbox.
/// </param>
/// <param name="Menu">The menu; null for other fields.</param>
/// <param name="MaxLength">Longest text, in code points.</param>
public sealed record SandboxFormField(
    string Label, string? Description, string CustomId, string Value, SandboxMenu? Menu, int MinLength, int MaxLength, bool Required)
{
    public SandboxFieldKind Kind { get; init; }

    /// <summary>True for a text field of one line.</summary>
    public bool IsShort { get; init; }

    /// <summary>Text shown while the field is empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Options of a string menu or of choices; empty for others.</summary>
    public IReadOnlyList<SandboxMenuOption> Options { get; init; } = [];

    /// <summary>Least number of choices or files, if there are any at all.</summary>
    public int MinValues { get; init; }

    /// <summary>Largest number of choices or files.</summary>
    public int MaxValues { get; init; }
}
