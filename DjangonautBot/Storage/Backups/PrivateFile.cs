namespace DjangonautBot.Storage.Backups;

/// <summary>Files and folders that nobody but the bot's own user can read, because they hold what people wrote.</summary>
internal static class PrivateFile
{
    /// <summary>Ending of a file that is being written, and renamed when it is whole.</summary>
    public const string PartSuffix = ".part";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>Creates a file with mode 0600, for writing.</summary>
    /// <exception cref="IOException">It exists, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public static FileStream Create(string path) => new(path, OptionsFor(FileMode.CreateNew));

    /// <summary>Opens a file to write at its end, which is created with mode 0600 if need be.</summary>
    /// <inheritdoc cref="Create" path="/exception"/>
    public static FileStream Append(string path) => new(path, OptionsFor(FileMode.Append));

    /// <summary>Creates a folder with mode 0700, unless it is there.</summary>
    /// <exception cref="IOException">It is a file, or cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnersFolder);
        }
    }

    /// <summary>Takes a folder away from other people, if it is this user's.</summary>
    public static void TryCloseFolder(string path)
    {
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, OwnersFolder);
            }
        }
        catch (UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Waits until the file is on the disk.</summary>
    /// <exception cref="IOException">The disk refuses it.</exception>
    public static void Keep(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Deletes a file of which it does not matter much that it is there.</summary>
    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static FileStreamOptions OptionsFor(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
