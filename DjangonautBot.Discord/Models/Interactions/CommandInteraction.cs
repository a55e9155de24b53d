namespace DjangonautBot.Discord.Models;

/// <summary>Somebody ran a command.</summary>
public sealed record CommandInteraction : Interaction
{
    public required CommandType Type { get; init; }

    /// <summary>Name, group and subcommand with spaces between: <c>cohort create</c>.</summary>
    public required string Path { get; init; }

    public IReadOnlyList<CommandOption> Options { get; init; } = [];

    /// <summary>The person or message whose Apps menu was used.</summary>
    public Snowflake? TargetId { get; init; }
}
