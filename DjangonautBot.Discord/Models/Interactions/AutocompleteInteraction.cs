namespace DjangonautBot.Discord.Models;

/// <summary>Somebody is typing an option and waits for suggestions. Other options may be absent or half typed.</summary>
public sealed record AutocompleteInteraction : Interaction
{
    /// <summary>Name, group and subcommand with spaces between.</summary>
    public required string Path { get; init; }

    public IReadOnlyList<CommandOption> Options { get; init; } = [];
}
