namespace DjangonautBot.Discord.Models;

/// <summary>The use of a button or a menu.</summary>
public sealed record ComponentInteraction : Interaction
{
    public required string CustomId { get; init; }

    /// <summary>The chosen option values or ids; empty for a button.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The message with the component.</summary>
    public required Message Message { get; init; }
}
