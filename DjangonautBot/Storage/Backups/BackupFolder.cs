using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Storage.Backups;

/// <summary>A folder of backups, told from other files by their names: <c>djangonautbot-20261130T031700Z.db</c>.</summary>
internal sealed class BackupFolder(string path)
{
    private static readonly InstantPattern NamePattern = InstantPattern.CreateWithInvariantCulture("'djangonautbot-'uuuuMMdd'T'HHmmss'Z.db'");

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Lists the backups, the newest first; none if there is no folder.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be read.</exception>
    public IReadOnlyList<BackupFile> List() => Directory.Exists(Path)
        ? [.. new DirectoryInfo(Path).EnumerateFiles().Select(TryRead).OfType<BackupFile>().OrderByDescending(file => file.MadeAt)]
        : [];

    /// <summary>Finds the newest backup; null if there is none.</summary>
    /// <inheritdoc cref="List" path="/exception"/>
    public BackupFile? Latest() => List().FirstOrDefault();

    /// <summary>Returns the path of a backup that is made at a time: of the first second from then on that has none.</summary>
    public string PathFor(Instant madeAt)
    {
        var path = System.IO.Path.Combine(Path, NamePattern.Format(madeAt));
        return File.Exists(path) ? PathFor(madeAt + Duration.FromSeconds(1)) : path;
    }

    /// <summary>Deletes the backups that are older than an instant, except for the newest of all.</summary>
    /// <inheritdoc cref="List" path="/exception"/>
    public void DeleteOlder(Instant than)
    {
        foreach (var old in List().Skip(1).Where(file => file.MadeAt < than))
        {
            File.Delete(old.Path);
        }
    }

    private static BackupFile? TryRead(FileInfo file) =>
        NamePattern.Parse(file.Name).TryGetValue(default, out var madeAt) ? new BackupFile(file.FullName, madeAt, file.Length) : null;
}
