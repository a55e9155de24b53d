using NodaTime;

namespace DjangonautBot.Storage.Backups;

/// <summary>Makes backups of a database, keeps their outcome, and deletes old ones.</summary>
internal sealed class BackupWriter(Database database, int keepDays, TimeProvider wire)
{
    private readonly BackupStateFile _state = new(database.Path);

    private Instant Now => Instant.FromDateTimeOffset(wire.GetUtcNow());

    /// <summary>Makes a backup.</summary>
    /// <exception cref="BackupFailedException">There is no new backup; those made before are as they were.</exception>
    public BackupFile Write(string folder, CancellationToken cancellationToken)
    {
        try
        {
            var backup = WriteInto(new BackupFolder(folder), cancellationToken);
            TryNote(BackupState.Succeeded(backup));
            return backup;
        }
        catch (Exception exception) when (exception is StorageException or IOException or UnauthorizedAccessException)
        {
            var problem = Describe(exception, folder);
            TryNote(_state.Read().Failed(Now, problem));
            throw new BackupFailedException(problem, exception);
        }
    }

    /// <summary>Deletes old backups of a folder, and the databases that restores have replaced.</summary>
    /// <param name="folder">Null for no folder.</param>
    /// <exception cref="IOException">Some could not be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">Some could not be deleted.</exception>
    public void DeleteOld(string? folder)
    {
        if (folder is not null)
        {
            new BackupFolder(folder).DeleteOld(Now, keepDays);
        }

        BackupFolder.OfReplaced(database.Path).DeleteOld(Now, keepDays);
    }

    private BackupFile WriteInto(BackupFolder folder, CancellationToken cancellationToken)
    {
        folder.Create();
        var madeAt = Now;
        var path = folder.PathFor(madeAt);
        DatabaseCopy.Write(database, path, cancellationToken);
        return new BackupFile(path, madeAt, new FileInfo(path).Length);
    }

    // The disk that is full may be that of this note, too.
    private void TryNote(BackupState state)
    {
        try
        {
            _state.Write(state);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static string Describe(Exception exception, string folder) => (exception as StorageException)?.Problem switch
    {
        StorageProblem.Full => $"there is no room left for a backup in {folder}.",
        StorageProblem.Damaged => $"the copy in {folder} did not prove to be whole: {exception.Message}",
        StorageProblem.Busy => "another program has locked the database.",
        _ => $"{folder} cannot be written: {(exception.InnerException ?? exception).Message}",
    };
}
