namespace DjangonautBot.Discord.Models;

/// <summary>One line of a menu. Label, value and description have at most 100 characters each.</summary>
/// <param name="Default">Chosen already when the menu opens.</param>
public sealed record SelectOption(string Label, string Value, string? Description = null, bool Default = false);
