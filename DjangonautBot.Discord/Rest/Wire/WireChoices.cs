using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>Suggestions for the option being typed.</summary>
internal sealed record WireChoices(IReadOnlyList<CommandChoice> Choices);
