using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Interactions.Routes;

/// <summary>Somebody is typing an option and would like suggestions. Other options may be absent or half typed.</summary>
public sealed record AutocompleteRequest(Actor Actor, string Option, string Typed, IReadOnlyList<CommandOption> Options);
