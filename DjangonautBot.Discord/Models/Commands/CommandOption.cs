namespace DjangonautBot.Discord.Models;

/// <summary>An option that a person filled in.</summary>
/// <param name="Value">Text as typed; numbers and ids in their invariant form; <c>true</c> or <c>false</c>.</param>
/// <param name="Focused">With autocomplete: the option being typed.</param>
public sealed record CommandOption(string Name, CommandOptionType Type, string Value, bool Focused = false);
