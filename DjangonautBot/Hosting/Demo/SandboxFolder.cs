using DjangonautBot.Sandbox;
using DjangonautBot.Sandbox.Persistence;

namespace DjangonautBot.Hosting.Demo;

/// <summary>Folder in which the bot's database and the state of the sandbox are saved together between starts.</summary>
/// <remarks>Open in one process at a time, because a second one would take the database away from the first.</remarks>
internal sealed class SandboxFolder : IDisposable
{
    /// <summary>Default path, relative to the working directory.</summary>
    public static readonly string DefaultPath = Path.Combine("data", "sandbox");

    private const string SetAside = "-set-aside";

    private readonly string _path;
    private readonly FileStream _lock;

    private SandboxFolder(string path)
    {
        _path = path;
        Directory.CreateDirectory(path);
        _lock = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Opens the folder at <see cref="DefaultPath"/>.</summary>
    /// <param name="problem">The reason for a failure and its remedy, in one line.</param>
    public static SandboxFolder? TryOpen(out string problem)
    {
        try
        {
            problem = "";
            return new SandboxFolder(DefaultPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = $"{DefaultPath}: another sandbox uses this folder, or it cannot be written. "
                + $"Stop the other one, or start in a folder where you may write. ({exception.Message})";
            return null;
        }
    }

    /// <summary>Opens the folder at a path.</summary>
    /// <exception cref="IOException">The folder is open in another process.</exception>
    public static SandboxFolder Open(string path) => new(path);

    public void Dispose() => _lock.Dispose();

    public string DatabasePath => Path.Combine(_path, "djangonautbot.db");

    public string WorldPath => Path.Combine(_path, "world.json");

    /// <summary>Loads the saved demo; null if there is none or it cannot be used, and then the folder is emptied.</summary>
    /// <param name="complain">Called with one line if a saved demo cannot be used.</param>
    public SandboxWorld? Load(Action<string> complain)
    {
        // One without the other is left by an interrupted start.
        if (!File.Exists(WorldPath) || !File.Exists(DatabasePath))
        {
            Clear();
            return null;
        }

        try
        {
            return WorldFile.Load(WorldPath);
        }
        catch (InvalidDataException exception)
        {
            PutAside();
            complain($"{WorldPath} cannot be read: {exception.Message}. It is now in {_path}{SetAside}, and the demo starts anew.");
            return null;
        }
    }

    public void Save(SandboxWorld world) => WorldFile.Save(world, WorldPath);

    /// <summary>Deletes the saved demo.</summary>
    public void Clear()
    {
        DeleteIfThere(_path);
        Directory.CreateDirectory(_path);
    }

    private void PutAside()
    {
        DeleteIfThere(_path + SetAside);
        Directory.Move(_path, _path + SetAside);
        Directory.CreateDirectory(_path);
    }

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
