using DjangonautBot.Storage;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Looks at the database file: whether it can be read and is sound, and how large it is.</summary>
internal sealed class DatabaseCheck : ICheck
{
    // Deleting somebody's data waits five seconds for readers to end.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    // Less is filled again soon.
    private const long MuchFree = 64L << 20;

    public string Name => "database";

    public Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CheckResult>>(context.Settings is { DatabasePath.Length: > 0 } settings
            ? [Look(context, settings.DatabasePath)]
            : []);

    private CheckResult Look(CheckContext context, string path)
    {
        if (!File.Exists(path))
        {
            return CheckResult.Well(Name, $"There is none yet at {Path.GetFullPath(path)}; the first start makes it.");
        }

        try
        {
            var inspection = DatabaseInspection.Of(context.Database, Limit);
            context.HasDatabase = true;
            return Describe(path, inspection);
        }
        catch (StorageException exception)
        {
            return Describe(path, exception);
        }
    }

    private CheckResult Describe(string path, DatabaseInspection found)
    {
        var figures = new Dictionary<string, long> { ["size_bytes"] = found.Bytes, ["free_bytes"] = found.FreeBytes };
        var size = $"{Sizes.Of(found.Bytes)}, {Sizes.Of(found.FreeBytes)} of it free for new rows";
        var result = found switch
        {
            { Damage: { } damage } => CheckResult.CannotRun(
                Name,
                $"It is damaged: {damage.ReplaceLineEndings(" ")} ({size}).",
                $"Stop the bot, keep the file {path} aside, and go back to the latest backup."),
            { IsChecked: false } => CheckResult.Well(
                Name, $"It can be read: {size}. It is too large to be checked in {Limit.TotalSeconds} seconds."),
            _ when found.FreeBytes > MuchFree && found.FreeBytes > found.Bytes / 2 => CheckResult.Look(
                Name,
                $"It is sound: {size}.",
                $"If the room is needed, stop the bot and run: sqlite3 {path} vacuum"),
            _ => CheckResult.Well(Name, $"It is sound: {size}."),
        };
        return result with { Figures = figures };
    }

    private CheckResult Describe(string path, StorageException exception) => exception.Problem switch
    {
        StorageProblem.Busy => CheckResult.Look(Name, exception.Message, "End the program that holds it, and look again."),
        StorageProblem.Damaged => CheckResult.CannotRun(
            Name,
            exception.Message,
            $"See whether Storage__DatabasePath is meant to be {path}. If so, stop the bot, keep the file aside, and go back to a backup."),
        _ => CheckResult.CannotRun(
            Name,
            "It cannot be opened for reading.",
            $"Give the user who runs the bot the right to read and write {path} and its folder. ({exception.Message})"),
    };
}
