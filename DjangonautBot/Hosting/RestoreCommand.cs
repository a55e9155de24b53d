using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Backups;
using DjangonautBot.Storage.Deletions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DjangonautBot.Hosting;

/// <summary>Brings a backup back in place of the database. No bot may work with the database meanwhile.</summary>
internal static class RestoreCommand
{
    /// <param name="typed">What stands after the command: the file of a backup.</param>
    /// <param name="configure">Adds logging and replacements of default services.</param>
    public static async Task<ExitCode> RunAsync(
        Settings settings,
        IReadOnlyList<string> typed,
        Action<IServiceCollection> configure,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        if (typed is not [var file] || !File.Exists(file))
        {
            await output.WriteLineAsync(typed is [var missing] ? RestoreMessages.NoFile(missing) : RestoreMessages.WhichFile);
            return ExitCode.Settings;
        }

        if (Path.GetFullPath(file) == Path.GetFullPath(settings.DatabasePath))
        {
            await output.WriteLineAsync(RestoreMessages.IsTheDatabase);
            return ExitCode.Settings;
        }

        DatabaseRestore restore;
        try
        {
            restore = DatabaseRestore.Prepare(file, settings.DatabasePath);
        }
        catch (StorageException exception)
        {
            await output.WriteLineAsync(RestoreMessages.CannotUse(file, exception));
            return ExitCode.Storage;
        }

        using (restore)
        {
            return await ReplaceAsync(restore, settings, configure, file, output, cancellationToken);
        }
    }

    private static async Task<ExitCode> ReplaceAsync(
        DatabaseRestore restore,
        Settings settings,
        Action<IServiceCollection> configure,
        string file,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        try
        {
            await using var app = BotHost.Build(settings, configure);
            await output.WriteLineAsync(await ReplaceAsync(app, restore, settings, file, cancellationToken));
            return ExitCode.Success;
        }
        catch (LeaseHeldException exception)
        {
            await output.WriteLineAsync(RestoreMessages.BotIsRunning(exception.Lease));
            return ExitCode.InUse;
        }
        catch (StorageException exception)
        {
            await output.WriteLineAsync(RestoreMessages.NotReplaced(settings.DatabasePath, exception));
            return ExitCode.Storage;
        }
    }

    private static async Task<string> ReplaceAsync(
        WebApplication app, DatabaseRestore restore, Settings settings, string file, CancellationToken cancellationToken)
    {
        var clock = app.Services.GetService<RemoteClock>();
        await (clock?.StartAsync(cancellationToken) ?? Task.CompletedTask);
        var isThere = File.Exists(settings.DatabasePath);
        using var lease = await TakeLeaseAsync(app, cancellationToken);
        try
        {
            var database = app.Services.GetRequiredService<Database>();
            var wireNow = Instant.FromDateTimeOffset(app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
            var now = app.Services.GetRequiredService<ProgramClock>().Now;
            var keptAt = isThere ? BackupFolder.OfReplaced(settings.DatabasePath).PathFor(wireNow) : null;
            if (keptAt is not null)
            {
                DatabaseCopy.Write(database, keptAt, cancellationToken);
            }

            restore.Replace(database, lease.Own!, wireNow, now);
            var deletions = await app.Services.GetRequiredService<UnknownDeletions>().RepeatAsync(now, cancellationToken);
            await app.Services.GetRequiredService<LogTruncation>().RunAsync(cancellationToken);
            return RestoreMessages.Restored(file, keptAt, settings.Backup.KeepDays, deletions);
        }
        finally
        {
            await lease.StopAsync(CancellationToken.None);
            await (clock?.StopAsync(CancellationToken.None) ?? Task.CompletedTask);
        }
    }

    // A database of a newer version is to be left behind, so nothing of it has to be understood.
    private static async Task<LeaseService> TakeLeaseAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var lease = ActivatorUtilities.CreateInstance<LeaseService>(app.Services);
        try
        {
            await lease.StartAsync(cancellationToken);
            return lease;
        }
        catch (StorageException exception) when (exception.Problem == StorageProblem.TooNew)
        {
            lease.Dispose();
        }

        lease = ActivatorUtilities.CreateInstance<LeaseService>(app.Services);
        lease.Migrates = false;
        await lease.StartAsync(cancellationToken);
        return lease;
    }
}
