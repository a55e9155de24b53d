namespace DjangonautBot.Discord.Models;

/// <summary>The submission of a form.</summary>
public sealed record FormInteraction : Interaction
{
    public required string CustomId { get; init; }

    /// <summary>The typed text or the chosen values of each field, by its custom id.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; }

    /// <summary>The message whose component opened the form; null if a command did.</summary>
    public Message? Message { get; init; }
}
