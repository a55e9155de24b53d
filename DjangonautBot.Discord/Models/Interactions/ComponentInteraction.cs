namespace DjangonautBot.Discord.Models;

/// <summary>Somebody pressed a button or chose from a menu.</summary>
public sealed record ComponentInteraction : Interaction
{
    public required string CustomId { get; init; }

    /// <summary>What was chosen: option values, or ids.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The message that the component stands below.</summary>
    public required Message Message { get; init; }
}
