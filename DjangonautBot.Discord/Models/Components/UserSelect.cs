namespace DjangonautBot.Discord.Models;

/// <summary>A picker of up to 25 members, in no order, alone in its row or in a form.</summary>
/// <param name="CustomId">1 to 100 characters, unique in its message or form.</param>
/// <param name="Placeholder">At most 150 characters.</param>
/// <param name="MaxValues">1 to 25; Discord takes 1 when absent.</param>
/// <param name="Required">Only in forms, where Discord takes it as true when absent.</param>
/// <param name="DefaultValues">Who is picked already when it opens: between the two numbers above.</param>
public sealed record UserSelect(
    string CustomId,
    string? Placeholder = null,
    int? MinValues = null,
    int? MaxValues = null,
    bool? Required = null,
    IReadOnlyList<DefaultUser>? DefaultValues = null) : MessageComponent;
