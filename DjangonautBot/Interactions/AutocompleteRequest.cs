using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions;

/// <summary>Somebody is typing an option and would like suggestions. Other options may be absent or half typed.</summary>
public sealed record AutocompleteRequest(Actor Actor, string Option, string Typed, IReadOnlyList<CommandOption> Options);
