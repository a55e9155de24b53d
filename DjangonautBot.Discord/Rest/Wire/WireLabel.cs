using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>A field of a form with its label around it.</summary>
internal sealed record WireLabel(string Label, string? Description, MessageComponent Component)
{
    public int Type { get; } = 18;
}
