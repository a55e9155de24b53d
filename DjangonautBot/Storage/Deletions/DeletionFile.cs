using System.Text;
using DjangonautBot.Storage.Backups;
using NodaTime;

namespace DjangonautBot.Storage.Deletions;

/// <summary>
/// The file beside the database that outlives it: a line for each deletion that was begun, and one for each that came to nothing. A
/// line stands on the disk before its method returns. The last line can be torn, when its deletion had not begun.
/// </summary>
/// <remarks>Safe for use by several threads of one process, the one that holds the lease of the database.</remarks>
internal sealed class DeletionFile(string databasePath)
{
    // Version of the line, identity of the database, key of the deletion, and what was deleted.
    private const string Format = "1";
    private const string Withdrawn = "withdrawn";

    private readonly string _path = databasePath + "-deletions";
    private readonly Lock _lock = new();

    /// <exception cref="IOException">The line is not on the disk.</exception>
    /// <exception cref="UnauthorizedAccessException">The line is not on the disk.</exception>
    public void Add(string identity, string key, Deletion deletion) => Append($"{Format} {identity} {key} {deletion}");

    /// <inheritdoc cref="Add"/>
    public void Withdraw(string identity, string key) => Append($"{Format} {identity} {key} {Withdrawn}");

    /// <summary>Lists the deletions of a database that were not withdrawn, in the order in which they were made.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be read.</exception>
    public IReadOnlyList<(string Key, Deletion Deletion)> List(string identity)
    {
        var lines = ReadLines().Select(Split).OfType<Line>().Where(line => line.Identity == identity).ToList();
        var withdrawn = lines.Where(line => line.Rest == Withdrawn).Select(line => line.Key).ToHashSet();
        return
        [
            .. from line in lines
               where !withdrawn.Contains(line.Key)
               let deletion = Deletion.TryParse(line.Rest)
               where deletion is not null
               select (line.Key, deletion),
        ];
    }

    /// <summary>Takes out all lines of this and other databases that are older than an instant, and those of withdrawn deletions.</summary>
    /// <inheritdoc cref="Add" path="/exception"/>
    public void DeleteOlder(Instant than)
    {
        lock (_lock)
        {
            var lines = ReadLines();
            var kept = lines.Where(line => Split(line) is { } read && Deletion.TryParse(read.Rest) is { } deletion && deletion.At >= than);
            var keys = kept.Select(line => Split(line)!.Key).ToHashSet();
            var rest = lines.Where(line => Split(line) is { } read && keys.Contains(read.Key)).ToList();
            if (rest.Count == lines.Count)
            {
                return;
            }

            var part = _path + PrivateFile.PartSuffix;
            File.Delete(part);
            using (var file = PrivateFile.Create(part))
            {
                file.Write(Encoding.UTF8.GetBytes(string.Concat(rest.Select(line => $"{line}\n"))));
                file.Flush(flushToDisk: true);
            }

            File.Move(part, _path, overwrite: true);
        }
    }

    // It begins with the end of a line, because the one before can be torn.
    private void Append(string line)
    {
        lock (_lock)
        {
            using var file = PrivateFile.Append(_path);
            file.Write(Encoding.UTF8.GetBytes($"\n{line}\n"));
            file.Flush(flushToDisk: true);
        }
    }

    private List<string> ReadLines() => File.Exists(_path) ? [.. File.ReadLines(_path).Where(line => line.Length > 0)] : [];

    private static Line? Split(string text) =>
        text.Split(' ', 4) is [Format, var identity, var key, var rest] ? new Line(identity, key, rest) : null;

    private sealed record Line(string Identity, string Key, string Rest);
}
