using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>A row of buttons, or of one select.</summary>
internal sealed record WireActionRow(IReadOnlyList<MessageComponent> Components)
{
    public int Type { get; } = 1;
}
