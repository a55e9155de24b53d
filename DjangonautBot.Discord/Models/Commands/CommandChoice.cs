namespace DjangonautBot.Discord.Models;

/// <summary>A fixed or suggested value of a text option; name and value have 1 to 100 characters.</summary>
public sealed record CommandChoice(string Name, string Value);
