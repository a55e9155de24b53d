namespace DjangonautBot.Discord.Models;

/// <summary>A top-level command to register, for bots that a server installed.</summary>
/// <param name="Name">1 to <see cref="MaxNameLength"/> lower-case letters, digits, - or _ for slash commands.</param>
/// <param name="Description">1 to <see cref="MaxDescriptionLength"/> code points for slash commands; empty for the others.</param>
/// <param name="Options">At most <see cref="MaxOptions"/>, required ones first.</param>
/// <param name="InDirectMessages">Whether it is offered in direct messages with the bot, too, and not in servers only.</param>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object</remarks>
public sealed record CommandDeclaration(
    CommandType Type,
    string Name,
    string Description,
    IReadOnlyList<CommandOptionDeclaration>? Options = null,
    bool InDirectMessages = false)
{
    /// <summary>Longest name of a command or an option, in code points.</summary>
    public const int MaxNameLength = 32;

    /// <summary>Longest description of a command or an option, in code points.</summary>
    public const int MaxDescriptionLength = 100;

    /// <summary>Most options of a command, or of a subcommand or group.</summary>
    public const int MaxOptions = 25;

    /// <summary>Longest names, descriptions and values of a command and all its options together, in code points.</summary>
    public const int MaxTotalLength = 8000;
}
