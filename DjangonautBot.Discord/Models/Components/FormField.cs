namespace DjangonautBot.Discord.Models;

/// <summary>A labelled field of a form (a Label component).</summary>
/// <param name="Label">1 to 45 characters.</param>
/// <param name="Input">A <see cref="TextInput"/> or a select.</param>
/// <param name="Description">A line of help, at most 100 characters.</param>
public sealed record FormField(string Label, MessageComponent Input, string? Description = null);
