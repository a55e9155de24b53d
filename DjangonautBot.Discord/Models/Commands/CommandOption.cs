namespace DjangonautBot.Discord.Models;

/// <summary>An option filled in by a person.</summary>
/// <param name="Value">Text as typed; numbers and ids in their invariant form; <c>true</c> or <c>false</c>.</param>
/// <param name="Focused">Only with autocomplete: true for the option being typed.</param>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object</remarks>
public sealed record CommandOption(string Name, CommandOptionType Type, string Value, bool Focused = false);
