using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Interactions.Routes;

/// <summary>A request for suggestions while an option is being typed. Other options may be absent or half typed.</summary>
public sealed record AutocompleteRequest(Actor Actor, string Option, string Typed, IReadOnlyList<CommandOption> Options);
