using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>
/// A command to register. It leaves out <c>default_member_permissions</c>: Discord's gate knows no roles of the bot.
/// </summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#create-global-application-command</remarks>
internal sealed record WireCommand(
    CommandType Type, string Name, string Description, IReadOnlyList<WireCommandOption>? Options)
{
    /// <summary>In servers only, not in direct messages.</summary>
    public IReadOnlyList<int> Contexts { get; } = [0];

    /// <summary>For bots that a server installed, not a person for themselves.</summary>
    public IReadOnlyList<int> IntegrationTypes { get; } = [0];

    public static WireCommand Of(CommandDeclaration command) => new(
        command.Type, command.Name, command.Description, WireCommandOption.Of(command.Options));
}
