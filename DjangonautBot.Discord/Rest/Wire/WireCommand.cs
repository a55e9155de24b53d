using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>
/// A command to register. Omits <c>default_member_permissions</c>, because Discord's check knows no roles of the bot.
/// </summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#create-global-application-command</remarks>
internal sealed record WireCommand(
    CommandType Type, string Name, string Description, IReadOnlyList<WireCommandOption>? Options, IReadOnlyList<int> Contexts)
{
    private const int InServers = 0;
    private const int InDirectMessages = 1;

    /// <summary>Available where a server installed the bot, not where a person installed it for themselves.</summary>
    public IReadOnlyList<int> IntegrationTypes { get; } = [0];

    public static WireCommand Of(CommandDeclaration command) => new(
        command.Type,
        command.Name,
        command.Description,
        WireCommandOption.Of(command.Options),
        command.InDirectMessages ? [InServers, InDirectMessages] : [InServers]);
}
