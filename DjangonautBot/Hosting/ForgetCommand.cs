using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Me;
using DjangonautBot.Features.Me.OwnData;
using DjangonautBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Hosting;

/// <summary>
/// Deletes all data that is stored about a person who cannot reach the bot, in the cohorts of all servers. No bot may work with the
/// database meanwhile; messages in Discord are retracted by the outbox when it starts next.
/// </summary>
internal static class ForgetCommand
{
    /// <summary>Deletes the data, and says in plain words what there was.</summary>
    /// <param name="typed">What stands after the command: the id of one person.</param>
    /// <param name="configure">Adds logging and replacements of default services.</param>
    public static async Task<ExitCode> RunAsync(
        Settings settings,
        IReadOnlyList<string> typed,
        Action<IServiceCollection> configure,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        if (typed is not [var text] || !Snowflake.TryParse(text, out var userId))
        {
            await output.WriteLineAsync(ForgetMessages.WhichPerson);
            return ExitCode.Settings;
        }

        await using var app = BotHost.Build(settings, configure);
        if (!File.Exists(app.Services.GetRequiredService<Database>().Path))
        {
            await output.WriteLineAsync(ForgetMessages.NoDatabase(settings.DatabasePath));
            return ExitCode.Storage;
        }

        try
        {
            await output.WriteLineAsync(await DeleteAsync(app, userId, cancellationToken));
            return ExitCode.Success;
        }
        catch (LeaseHeldException exception)
        {
            await output.WriteLineAsync(ForgetMessages.BotIsRunning(exception.Lease));
            return ExitCode.InUse;
        }
    }

    private static async Task<string> DeleteAsync(WebApplication app, Snowflake userId, CancellationToken cancellationToken)
    {
        var clock = app.Services.GetService<RemoteClock>();
        await (clock?.StartAsync(cancellationToken) ?? Task.CompletedTask);
        using var lease = ActivatorUtilities.CreateInstance<LeaseService>(app.Services);
        await lease.StartAsync(cancellationToken);
        try
        {
            var stored = app.Services.GetRequiredService<StoredData>().List(userId);
            await app.Services.GetRequiredService<PersonalDataDeletion>().DeleteAsync(guildId: null, userId, cancellationToken);
            return ForgetMessages.Deleted(userId, stored);
        }
        finally
        {
            await lease.StopAsync(CancellationToken.None);
            await (clock?.StopAsync(CancellationToken.None) ?? Task.CompletedTask);
        }
    }
}
