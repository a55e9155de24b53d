namespace DjangonautBot.Discord.Models;

/// <summary>A top-level command as it is registered: in servers only, for bots that a server installed.</summary>
/// <param name="Name">1 to 32 lower-case letters, digits, - or _ for slash commands.</param>
/// <param name="Description">1 to 100 characters for slash commands, empty for the others.</param>
/// <param name="Options">At most 25, required ones first; names, descriptions and values together at most 8,000 characters.</param>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object</remarks>
public sealed record CommandDeclaration(
    CommandType Type,
    string Name,
    string Description,
    IReadOnlyList<CommandOptionDeclaration>? Options = null);
