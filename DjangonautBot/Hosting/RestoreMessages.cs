using DjangonautBot.Storage;

namespace DjangonautBot.Hosting;

/// <summary>Lines of <c>DjangonautBot restore</c>, for the person who runs the bot.</summary>
internal static class RestoreMessages
{
    public const string WhichFile =
        "restore: give one file, as in `DjangonautBot restore /var/backups/djangonautbot/djangonautbot-20261130T031700Z.db`. Nothing was "
            + "changed.";

    public const string IsTheDatabase =
        "restore: this file is the database itself (Storage__DatabasePath). Give the file of a backup. Nothing was changed.";

    private const string NoRoom =
        "There is no room left beside the database: a restore needs three times its size for a while. Make room, and run this again. The "
            + "database is as it was.";

    public static string NoFile(string file) => $"restore: there is no file {file}. Nothing was changed.";

    public static string BotIsRunning(Lease lease) =>
        $"A bot works with this database: process {lease.ProcessId} on {lease.Machine}. Nothing was changed. Stop it, run this again, and "
            + "then start it.";

    public static string CannotUse(string file, StorageException exception) => exception.Problem switch
    {
        StorageProblem.Full => NoRoom,
        StorageProblem.NotWritable =>
            $"restore: {exception.Message} Nothing was changed. This user has to read {file} and to write beside the database.",
        _ => $"restore: {file} is no backup that this program can use. {exception.Message} Nothing was changed.",
    };

    public static string NotReplaced(string databasePath, StorageException exception) => exception.Problem switch
    {
        StorageProblem.Full => NoRoom,
        StorageProblem.Damaged => $"The database that is there is damaged, so no copy of it can be kept. Move {databasePath} elsewhere, "
            + "with the files of that name that end in -wal and -shm, and run this again. Nothing was changed.",
        _ => $"Storage__DatabasePath: {exception.Message} The database is as it was.",
    };

    /// <param name="keptAt">Path of the database of before; null if there was none.</param>
    public static string Restored(string file, string? keptAt, int keepDays, int deletions)
    {
        string[] lines =
        [
            $"The database is that of {file} now.",
            keptAt is null ? "There was none before." : $"The one of before is kept as {keptAt}, for {keepDays} days.",
            deletions switch
            {
                0 => "Nothing had been deleted since.",
                1 => "One deletion that was made since was done again.",
                _ => $"{deletions} deletions that were made since were done again.",
            },
            "Start the bot now. What people did since the backup is gone from it, and stays in Discord. Buttons of those messages say so, "
                + "and what would be posted anew is looked for first.",
        ];
        return string.Join('\n', lines);
    }
}
