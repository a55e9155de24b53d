using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Interactions.Routes;

/// <summary>Registers the commands with Discord, only when they changed: new names count towards 200 a day.</summary>
internal sealed partial class CommandRegistration(
    RouteTable routes, RegisteredCommands registered, IDiscordRest rest, ILogger<CommandRegistration> logger)
{
    public async Task RegisterAsync(Snowflake applicationId, CancellationToken cancellationToken)
    {
        if (registered.Match(applicationId, routes))
        {
            return;
        }

        var declarations = routes.Declarations;
        await rest.PutCommandsAsync(applicationId, declarations, cancellationToken);
        await registered.SaveAsync(applicationId, declarations, cancellationToken);
        LogRegistered(declarations.Count);
    }

    [LoggerMessage(110, LogLevel.Information, "Registered {Count} commands with Discord")]
    private partial void LogRegistered(int count);
}
