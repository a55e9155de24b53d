namespace DjangonautBot.Discord.Models;

/// <summary>A request for suggestions for the option being typed. Other options may be absent or half typed.</summary>
public sealed record AutocompleteInteraction : Interaction
{
    /// <summary>Name, group and subcommand of the command, separated by spaces.</summary>
    public required string Path { get; init; }

    public IReadOnlyList<CommandOption> Options { get; init; } = [];
}
