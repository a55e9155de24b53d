using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Storage.Backups;

/// <summary>A folder with copies of the database, told from other files by their names.</summary>
internal sealed class BackupFolder
{
    // The part of a copy that was killed while it was made; the longest copy takes minutes.
    private static readonly Duration PartsStayFor = Duration.FromHours(1);

    private readonly string _parts;
    private readonly InstantPattern _pattern;
    private readonly int _alwaysKept;

    /// <summary>The folder of backups, such as <c>djangonautbot-20261130T031700Z.db</c>, of which the newest is always kept.</summary>
    public BackupFolder(string path)
        : this(path, "djangonautbot", "-", ".db", alwaysKept: 1)
    {
    }

    private BackupFolder(string path, string name, string infix, string suffix, int alwaysKept)
    {
        Path = System.IO.Path.GetFullPath(path);
        _parts = $"{name}-*{PrivateFile.PartSuffix}";
        _pattern = InstantPattern.CreateWithInvariantCulture($"'{Escape(name + infix)}'uuuuMMdd'T'HHmmss'Z{Escape(suffix)}'");
        _alwaysKept = alwaysKept;
    }

    public string Path { get; }

    /// <summary>The databases that restores have replaced, beside the one that is in use.</summary>
    public static BackupFolder OfReplaced(string databasePath)
    {
        var path = System.IO.Path.GetFullPath(databasePath);
        return new BackupFolder(
            System.IO.Path.GetDirectoryName(path)!, System.IO.Path.GetFileName(path), "-before-", suffix: "", alwaysKept: 0);
    }

    /// <summary>Makes sure that it is there, and nobody else's to read. A folder with other files is left as it is.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    public void Create()
    {
        PrivateFile.CreateFolder(Path);
        if (Directory.EnumerateFileSystemEntries(Path).All(entry => IsBackup(System.IO.Path.GetFileName(entry))))
        {
            PrivateFile.TryCloseFolder(Path);
        }
    }

    /// <summary>Lists the backups, the newest first; none if there is no folder.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be read.</exception>
    public IReadOnlyList<BackupFile> List() => Directory.Exists(Path)
        ? [.. new DirectoryInfo(Path).EnumerateFiles().Select(TryRead).OfType<BackupFile>().OrderByDescending(file => file.MadeAt)]
        : [];

    /// <summary>Finds the newest backup; null if there is none.</summary>
    /// <inheritdoc cref="List" path="/exception"/>
    public BackupFile? Latest() => List() is [var latest, ..] ? latest : null;

    /// <summary>Returns the path of a backup that is made at a time: of the first second from then on that has none.</summary>
    public string PathFor(Instant madeAt)
    {
        var path = System.IO.Path.Combine(Path, _pattern.Format(madeAt));
        return File.Exists(path) ? PathFor(madeAt + Duration.FromSeconds(1)) : path;
    }

    /// <summary>Deletes the backups that are older than some days, and parts of some that came to nothing.</summary>
    /// <inheritdoc cref="List" path="/exception"/>
    public void DeleteOld(Instant now, int keepDays)
    {
        foreach (var old in List().Skip(_alwaysKept).Where(file => file.MadeAt < now - Duration.FromDays(keepDays)))
        {
            DatabaseFile.Delete(old.Path);
        }

        foreach (var part in Directory.Exists(Path) ? Directory.EnumerateFiles(Path, _parts) : [])
        {
            if (Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(part)) < now - PartsStayFor)
            {
                DatabaseFile.Delete(part);
            }
        }
    }

    private bool IsBackup(string name) =>
        _pattern.Parse(name).Success || name.EndsWith(PrivateFile.PartSuffix, StringComparison.Ordinal);

    private BackupFile? TryRead(FileInfo file) =>
        _pattern.Parse(file.Name).TryGetValue(default, out var madeAt) ? new BackupFile(file.FullName, madeAt, file.Length) : null;

    // https://nodatime.org/3.2.x/userguide/text
    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
