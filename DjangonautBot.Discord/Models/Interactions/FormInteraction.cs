namespace DjangonautBot.Discord.Models;

/// <summary>Somebody submitted a form.</summary>
public sealed record FormInteraction : Interaction
{
    public required string CustomId { get; init; }

    /// <summary>By the field's custom id: the text typed, or the values chosen.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; }

    /// <summary>The message whose component opened the form; none when a command did.</summary>
    public Message? Message { get; init; }
}
