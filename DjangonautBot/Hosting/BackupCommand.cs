using DjangonautBot.Storage;
using DjangonautBot.Storage.Backups;

namespace DjangonautBot.Hosting;

/// <summary>Makes a backup, also while a bot works with the database.</summary>
internal static class BackupCommand
{
    /// <param name="typed">What stands after the command: a folder, or nothing for that of the settings.</param>
    public static async Task<ExitCode> RunAsync(
        Settings settings, IReadOnlyList<string> typed, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = typed is [var given] ? given : settings.Backup.Folder;
        if (typed.Count > 1 || string.IsNullOrWhiteSpace(folder))
        {
            await output.WriteLineAsync(BackupMessages.WhichFolder);
            return ExitCode.Settings;
        }

        if (!File.Exists(settings.DatabasePath))
        {
            await output.WriteLineAsync(BackupMessages.NoDatabase(settings.DatabasePath));
            return ExitCode.Storage;
        }

        using var database = new Database(settings.DatabasePath);
        var writer = new BackupWriter(database, settings.Backup.KeepDays, TimeProvider.System);
        try
        {
            var backup = await Task.Run(() => writer.Write(folder, cancellationToken), cancellationToken);
            writer.DeleteOld(folder);
            await output.WriteLineAsync(BackupMessages.Made(backup, settings.Backup.KeepDays));
            return ExitCode.Success;
        }
        catch (BackupFailedException exception)
        {
            await output.WriteLineAsync(BackupMessages.Failed(exception.Message));
            return ExitCode.Storage;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync(BackupMessages.OldOnesStay(exception.Message));
            return ExitCode.Storage;
        }
    }
}
