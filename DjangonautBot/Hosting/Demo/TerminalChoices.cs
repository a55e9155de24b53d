using DjangonautBot.Sandbox;

namespace DjangonautBot.Hosting.Demo;

/// <summary>Words that can be typed for a field of fixed choices.</summary>
/// <param name="Names">Words; empty for a field of free text.</param>
/// <param name="Several">True if more than one can be typed, with commas between them.</param>
internal sealed record TerminalChoices(IReadOnlyList<string> Names, bool Several)
{
    private const string Nothing = "none";
    private const string Yes = "yes";
    private const string No = "no";

    public static TerminalChoices Of(SandboxFormField field)
    {
        var labels = field.Options.Select(option => option.Label);
        return field switch
        {
            { Kind: SandboxFieldKind.Checkbox } => new TerminalChoices([Yes, No], Several: false),
            { Options: [] } => new TerminalChoices([], Several: false),
            { Required: false } => new TerminalChoices([.. labels, Nothing], field.MaxValues > 1),
            _ => new TerminalChoices([.. labels], field.MaxValues > 1),
        };
    }

    /// <summary>Writes the value of a field as it would be typed.</summary>
    public static string Shown(SandboxFormField field, string value) => field switch
    {
        { Kind: SandboxFieldKind.Checkbox } => value == "true" ? Yes : No,
        { Options: [] } => value,
        _ => string.Join(
            ", ", value.Split('\n').Select(line => field.Options.FirstOrDefault(option => option.Value == line)?.Label ?? line)),
    };

    /// <summary>Reads typed words as the value of a field: a line for each choice.</summary>
    /// <param name="unknown">The word that is no choice; null if all are.</param>
    public string? Read(string typed, out string? unknown)
    {
        var words = Several && Find(typed) is null
            ? typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [typed.Trim()];
        unknown = words.FirstOrDefault(word => Find(word) is null);
        return unknown is null ? string.Join('\n', words.Select(Find).Where(word => word != Nothing)) : null;
    }

    private string? Find(string word) => Names.FirstOrDefault(name => name.Equals(word.Trim(), StringComparison.OrdinalIgnoreCase));
}
