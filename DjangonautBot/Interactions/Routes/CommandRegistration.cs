using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Storage;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Interactions.Routes;

/// <summary>Registers the commands with Discord, only when they changed: new names count towards 200 a day.</summary>
/// <param name="wire">The clock of the pauses between attempts.</param>
internal sealed partial class CommandRegistration(
    RouteTable routes, RegisteredCommands registered, IDiscordRest rest, TimeProvider wire, ILogger<CommandRegistration> logger)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private volatile string? _problem = "not registered yet";

    /// <summary>The reason why Discord does not have the commands yet; null once it has them.</summary>
    public string? Problem => _problem;

    /// <summary>Registers the commands. Without them the bot is of no use, so every failure is followed by another attempt.</summary>
    public async Task RegisterAsync(Snowflake applicationId, CancellationToken cancellationToken)
    {
        var pause = ShortestPause;
        while (!await TryAsync(applicationId, pause, cancellationToken))
        {
            await Task.Delay(pause, wire, cancellationToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }

        _problem = null;
    }

    private async Task<bool> TryAsync(Snowflake applicationId, TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            if (!registered.Match(applicationId, routes))
            {
                var declarations = routes.Declarations;
                await rest.PutCommandsAsync(applicationId, declarations, cancellationToken);
                await registered.SaveAsync(applicationId, declarations, cancellationToken);
                LogRegistered(declarations.Count);
            }

            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _problem = $"not registered: {exception.Message}";
            var isForeseen = exception is DiscordApiException or DiscordUnreachableException or StorageException;
            LogNotRegistered(isForeseen ? null : exception, pause, exception.Message);
            return false;
        }
    }

    [LoggerMessage(110, LogLevel.Information, "Registered {Count} commands with Discord")]
    private partial void LogRegistered(int count);

    [LoggerMessage(111, LogLevel.Warning, "The commands are not registered with Discord yet ({Reason}); the next attempt comes in {Pause}")]
    private partial void LogNotRegistered(Exception? exception, TimeSpan pause, string reason);
}
