namespace DjangonautBot.Sandbox;

/// <summary>Texts beside a button or a picture.</summary>
/// <param name="Button">Null for a section with a picture.</param>
/// <param name="Picture">Null for a section with a button.</param>
public sealed record SandboxSection(IReadOnlyList<string> Texts, SandboxButton? Button, SandboxPicture? Picture) : SandboxPart
{
    /// <summary>All texts of the section, a line each.</summary>
    public string Text => string.Join('\n', Texts);
}
