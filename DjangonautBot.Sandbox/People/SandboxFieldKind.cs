namespace DjangonautBot.Sandbox;

/// <summary>Kind of a field of a form.</summary>
public enum SandboxFieldKind
{
    Text,

    /// <summary>A select menu.</summary>
    Menu,

    /// <summary>One choice of a few.</summary>
    Radio,

    /// <summary>Several choices of a few.</summary>
    Checkboxes,

    /// <summary>Yes or no.</summary>
    Checkbox,

    /// <summary>Files, which people here never have.</summary>
    FileUpload,
}
