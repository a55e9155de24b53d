using System.Globalization;
using DjangonautBot.Storage.Backups;

namespace DjangonautBot.Hosting;

/// <summary>Lines of <c>DjangonautBot backup</c>, for the person who runs the bot.</summary>
internal static class BackupMessages
{
    public const string WhichFolder =
        "backup: give one folder, as in `DjangonautBot backup /var/backups/djangonautbot`, or set Backup__Folder. Nothing was written.";

    public static string NoDatabase(string path) =>
        $"Storage__DatabasePath: there is no database at {path}, so there is nothing to back up. Run this where the bot runs, with its "
            + "settings.";

    public static string Made(BackupFile backup, int keepDays) => string.Create(
        CultureInfo.InvariantCulture,
        $"{backup.Path}: a checked copy of {backup.Bytes:N0} bytes. It is deleted after {keepDays} days, once there is a newer one.");

    public static string Failed(string problem) =>
        $"There is no new backup: {problem} The bot and earlier backups are as they were. Make room, or give another folder.";

    public static string OldOnesStay(string problem) =>
        $"The backup was made, but older ones could not be deleted: {problem} Delete them yourself: they hold what people have "
            + "deleted since.";
}
