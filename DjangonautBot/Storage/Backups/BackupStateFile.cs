using System.Text.Json;

namespace DjangonautBot.Storage.Backups;

/// <summary>
/// The outcome of the last backups, beside the database, where every process of this program finds it. It is no row, because only
/// the bot itself writes to the database while it runs.
/// </summary>
internal sealed class BackupStateFile(string databasePath)
{
    private readonly string _path = databasePath + "-backups";

    /// <summary>Reads the outcome; none if there was no backup, or it cannot be read.</summary>
    public BackupState Read()
    {
        try
        {
            return File.Exists(_path)
                ? JsonSerializer.Deserialize(File.ReadAllText(_path), BackupStateJson.Default.BackupState) ?? BackupState.None
                : BackupState.None;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return BackupState.None;
        }
    }

    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public void Write(BackupState state)
    {
        var part = _path + PrivateFile.PartSuffix;
        File.Delete(part);
        using (var file = PrivateFile.Create(part))
        {
            JsonSerializer.Serialize(file, state, BackupStateJson.Default.BackupState);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, _path, overwrite: true);
    }
}
