using System.Diagnostics;
using System.Text.Json;
using DjangonautBot.Tests.Repository;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Native;

/// <summary>
/// The image, built by Debian's podman from the Dockerfile, with this machine's files in place of its first stage, and mounted. No engine
/// runs here: its program is started by <c>chroot</c>, with everything read-only but for the volume.
/// </summary>
internal sealed class BuiltImage : IDisposable
{
    /// <summary>Folder of the file that is built as the Dockerfile builds it.</summary>
    private const string Published = "artifacts/image";

    private const string Tag = "djangonautbot:test";

    // As an engine does it; in a mount namespace of its own, so that it ends with the program.
    private const string Enter =
        """
        set -e
        root=$1 data=$2 user=$3
        shift 3
        mount --bind "$root" "$root"
        mount --bind "$data" "$root/data"
        mount --rbind /dev "$root/dev"
        mount -t proc proc "$root/proc"
        mount -o remount,bind,ro "$root"
        exec chroot --userspec="$user" "$root" "$@"
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-image-");
    private readonly JsonElement _config;

    private BuiltImage()
    {
        var repository = RepositoryRoot.Find()!.FullName;
        Directory.CreateDirectory(In("stage/data"));
        Run(Path.Combine(repository, "tools/image/assemble"), Path.Combine(repository, Published), In("stage/image"));
        var stage = $"--build-context=build={In("stage")}";
        Podman("build", "--quiet", "--format=docker", stage, "--build-arg=VERSION=", "--tag", Tag, repository);
        var described = JsonDocument.Parse(Podman("image", "inspect", Tag)).RootElement[0];
        _config = described.GetProperty("Config");
        Health = [.. Texts(described.GetProperty("Healthcheck").GetProperty("Test")).Skip(1)];
        Bytes = described.GetProperty("Size").GetInt64();
        Root = Podman("image", "mount", Tag).Trim();
        Volume = Directory.CreateDirectory(In("volume"));
        Run("chown", User, Volume.FullName);
    }

    /// <summary>The folder in which its files are.</summary>
    public string Root { get; }

    /// <summary>The folder that stands for its volume, owned by its user.</summary>
    public DirectoryInfo Volume { get; }

    public long Bytes { get; }

    public string User => _config.GetProperty(nameof(User)).GetString()!;

    public IReadOnlyList<string> Entrypoint => Texts(_config.GetProperty(nameof(Entrypoint)));

    /// <summary>The command of its health check.</summary>
    public IReadOnlyList<string> Health { get; }

    public IReadOnlyDictionary<string, string> Environment =>
        Texts(_config.GetProperty("Env")).Select(each => each.Split('=', 2)).ToDictionary(each => each[0], each => each[1]);

    /// <summary>Builds it. The test is ignored where that cannot be done, and says why.</summary>
    public static BuiltImage Build()
    {
        if (!File.Exists("/usr/bin/podman") || !System.Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("It takes podman (apt-get install podman) and root.");
        }

        if (!File.Exists(Path.Combine(RepositoryRoot.Find()!.FullName, Published, "DjangonautBot")))
        {
            Assert.Ignore($"There is no native file in {Published}. CONTRIBUTING.md has the command that builds it.");
        }

        return new BuiltImage();
    }

    /// <summary>Starts a command in it, as its user.</summary>
    /// <param name="settings">Environment variables on top of the image's own.</param>
    public BotProcess Start(IReadOnlyDictionary<string, string> settings, params IEnumerable<string> command)
    {
        var environment = new Dictionary<string, string>(Environment);
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        environment["PATH"] += ":/usr/sbin:/usr/bin:/sbin:/bin";
        return BotProcess.Start(
            "/usr/bin/unshare", Volume, environment, ["--mount", "bash", "-c", Enter, "enter", Root, Volume.FullName, User, .. command]);
    }

    public void Dispose()
    {
        Podman("image", "unmount", Tag);
        _folder.Delete(recursive: true);
    }

    private static IReadOnlyList<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(each => each.GetString()!)];

    private static string Run(string command, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, $"{command}: {output}");
        return output;
    }

    private string Podman(params IEnumerable<string> arguments) =>
        Run("/usr/bin/podman", ["--storage-driver=vfs", "--root", In("store"), "--runroot", In("run"), .. arguments]);

    private string In(string path) => Path.Combine(_folder.FullName, path);
}
