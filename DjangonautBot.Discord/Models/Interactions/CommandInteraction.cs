namespace DjangonautBot.Discord.Models;

/// <summary>The use of a command.</summary>
public sealed record CommandInteraction : Interaction
{
    public required CommandType Type { get; init; }

    /// <summary>Name, group and subcommand of the command, separated by spaces: <c>cohort create</c>.</summary>
    public required string Path { get; init; }

    public IReadOnlyList<CommandOption> Options { get; init; } = [];

    /// <summary>The person or message of a command in the Apps menu; null for a slash command.</summary>
    public Snowflake? TargetId { get; init; }
}
