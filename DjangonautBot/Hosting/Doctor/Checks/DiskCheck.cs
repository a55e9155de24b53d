namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Looks at the folder of the database: whether it can be written, and how much room is left.</summary>
internal sealed class DiskCheck : ICheck
{
    private const long Least = 16L << 20;
    private const long Enough = 512L << 20;

    public string Name => "disk";

    public Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CheckResult>>(context.Settings is { DatabasePath.Length: > 0 } settings
            ? [Look(context, Path.GetFullPath(settings.DatabasePath))]
            : []);

    private CheckResult Look(CheckContext context, string databasePath)
    {
        var folder = FindFolder(databasePath);
        if (!CanWrite(folder))
        {
            return CheckResult.CannotRun(
                Name,
                $"Nothing can be written in {folder}.",
                "Give the user who runs the bot, as whom doctor should run too, the right to.");
        }

        var (available, total) = context.Surroundings.FindRoom(folder);
        var database = File.Exists(databasePath) ? new FileInfo(databasePath).Length : 0;
        return Describe(folder, available, total, database) with
        {
            Figures = new Dictionary<string, long> { ["available_bytes"] = available, ["total_bytes"] = total },
        };
    }

    // A vacuum or a backup beside the database takes its size once more.
    private CheckResult Describe(string folder, long available, long total, long database)
    {
        var words = $"{Sizes.Of(available)} of {Sizes.Of(total)} are left at {folder}.";
        return available < Least ? CheckResult.CannotRun(Name, words, "Make room: without it nothing that people write can be saved.")
            : available < Math.Max(Enough, 2 * database)
            ? CheckResult.Look(Name, words, "Make room before the database and the logs need it.")
            : CheckResult.Well(Name, words);
    }

    // The bot makes the folders that are not there yet.
    private static string FindFolder(string databasePath)
    {
        var folder = Path.GetDirectoryName(databasePath);
        while (folder is not null && !Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? Path.GetPathRoot(databasePath)!;
    }

    // Rights, quotas and read-only disks show only when something is written.
    private static bool CanWrite(string folder)
    {
        try
        {
            using var file = new FileStream(
                Path.Combine(folder, $".djangonautbot-doctor-{Guid.NewGuid():N}"),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
