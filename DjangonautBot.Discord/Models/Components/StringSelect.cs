namespace DjangonautBot.Discord.Models;

/// <summary>A menu of up to 25 lines, alone in its row or in a form.</summary>
/// <param name="CustomId">1 to 100 characters, unique in its message or form.</param>
/// <param name="Placeholder">At most 150 characters.</param>
/// <param name="Required">Only in forms, where Discord takes it as true when absent.</param>
public sealed record StringSelect(
    string CustomId,
    IReadOnlyList<SelectOption> Options,
    string? Placeholder = null,
    int? MinValues = null,
    int? MaxValues = null,
    bool? Required = null) : MessageComponent;
