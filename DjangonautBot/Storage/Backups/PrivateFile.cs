namespace DjangonautBot.Storage.Backups;

/// <summary>Files and folders that nobody but the bot's own user can read, because they hold what people wrote.</summary>
internal static class PrivateFile
{
    /// <summary>Ending of a file that is being written, and renamed when it is whole.</summary>
    public const string PartSuffix = ".part";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates a file with mode 0600, for writing.</summary>
    /// <exception cref="IOException">It exists, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public static FileStream Create(string path) => new(path, OptionsFor(FileMode.CreateNew));

    /// <summary>Opens a file to write at its end, which is created with mode 0600 if need be.</summary>
    /// <inheritdoc cref="Create" path="/exception"/>
    public static FileStream Append(string path) => new(path, OptionsFor(FileMode.Append));

    /// <summary>Creates a folder with mode 0700, or takes one that is there away from other people.</summary>
    /// <exception cref="IOException">It is a file, or cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made, or is somebody else's.</exception>
    public static void CreateFolder(string path)
    {
        const UnixFileMode OwnersFolder = OwnerOnly | UnixFileMode.UserExecute;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (Directory.Exists(path))
        {
            File.SetUnixFileMode(path, OwnersFolder);
        }
        else
        {
            Directory.CreateDirectory(path, OwnersFolder);
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
