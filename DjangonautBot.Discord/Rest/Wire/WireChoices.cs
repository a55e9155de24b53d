using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>Suggestions for an option that is being typed.</summary>
internal sealed record WireChoices(IReadOnlyList<CommandChoice> Choices);
