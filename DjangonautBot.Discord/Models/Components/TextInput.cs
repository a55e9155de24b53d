namespace DjangonautBot.Discord.Models;

/// <summary>A text field; only in forms.</summary>
/// <param name="CustomId">1 to 100 characters, unique in its form.</param>
/// <param name="Value">Filled in when the form opens, at most 4,000 characters.</param>
/// <param name="Placeholder">At most 100 characters.</param>
/// <param name="MinLength">0 to 4,000.</param>
/// <param name="MaxLength">1 to 4,000.</param>
/// <param name="Required">Discord takes it as true when absent, so it is always sent.</param>
public sealed record TextInput(
    string CustomId,
    TextInputStyle Style,
    bool Required,
    string? Value = null,
    string? Placeholder = null,
    int? MinLength = null,
    int? MaxLength = null) : MessageComponent;
