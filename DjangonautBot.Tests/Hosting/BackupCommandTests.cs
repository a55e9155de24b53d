using System.Diagnostics;
using System.Runtime.Versioning;
using DjangonautBot.Hosting;
using DjangonautBot.Storage.Backups;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Hosting;

/// <summary>The command that makes a backup: one line each, and an exit code.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.MillisecondsForProcesses)]
[UnsupportedOSPlatform("windows")]
internal sealed class BackupCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");
    private readonly string _databasePath;

    public BackupCommandTests() => _databasePath = MigratedDatabase.CopyTo(_folder);

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    private string Backups => Path.Combine(_folder.FullName, "backups");

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public async Task It_says_where_the_copy_is_and_when_it_goes()
    {
        var (exitCode, said) = await RunAsync(folder: null, Backups);

        Assert.That(exitCode, Is.EqualTo(ExitCode.Success));
        Assert.That(said, Does.Match(@"^.*/djangonautbot-\d{8}T\d{6}Z\.db: a checked copy of [\d,]+ bytes\. .* 14 days, "));
        Assert.That(new BackupFolder(Backups).List(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Without_a_folder_it_takes_that_of_the_settings()
    {
        var (exitCode, _) = await RunAsync(folder: Backups);

        Assert.That((exitCode, new BackupFolder(Backups).List().Count), Is.EqualTo((ExitCode.Success, 1)));
    }

    [TestCase]
    [TestCase("")]
    [TestCase("one", "two")]
    public async Task What_is_no_folder_is_one_line_with_code_two(params string[] typed)
    {
        var (exitCode, said) = await RunAsync(folder: null, typed);

        Assert.That(exitCode, Is.EqualTo(ExitCode.Settings));
        Assert.That(said, Does.StartWith("backup: give one folder").And.Not.Contain("\n"));
    }

    [TestCase("/proc/nowhere")]
    [TestCase("/dev/null")]
    public async Task A_folder_that_cannot_be_written_is_one_line_with_code_three(string folder)
    {
        var (exitCode, said) = await RunAsync(folder: null, folder);

        Assert.That(exitCode, Is.EqualTo(ExitCode.Storage));
        Assert.That(said, Does.StartWith($"There is no new backup: {folder} cannot be written: ").And.Not.Contain("\n"));
    }

    [Test]
    public async Task Where_there_is_no_database_none_is_made()
    {
        File.Delete(_databasePath);

        var (exitCode, said) = await RunAsync(folder: null, Backups);

        Assert.That(exitCode, Is.EqualTo(ExitCode.Storage));
        Assert.That(said, Does.StartWith("Storage__DatabasePath: there is no database at ").And.Not.Contain("\n"));
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.FullName), Is.Empty);
    }

    [Test]
    public async Task A_folder_of_other_files_keeps_its_mode()
    {
        const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute;
        Directory.CreateDirectory(Backups, Open);
        await File.WriteAllTextAsync(Path.Combine(Backups, "notes.txt"), "mine", Cancellation);

        await RunAsync(folder: null, Backups);

        Assert.That(File.GetUnixFileMode(Backups), Is.EqualTo(Open));
    }

    // As a full disk, the largest size of a file ends a write in its middle. The runtime maps larger files for its own code.
    [Test]
    [Category(TestCategory.Process)]
    public async Task A_disk_that_is_full_in_the_middle_is_one_line_and_leaves_nothing_behind()
    {
        const string Limited = "trap '' XFSZ; ulimit -f 100; exec dotnet \"$0\" backup \"$1\"";
        var start = new ProcessStartInfo(
            "sh", ["-c", Limited, Path.Combine(AppContext.BaseDirectory, "DjangonautBot.dll"), Backups])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _folder.FullName,
        };
        start.Environment["Storage__DatabasePath"] = _databasePath;
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;

        var said = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);

        Assert.That(process.ExitCode, Is.EqualTo((int)ExitCode.Storage), said);
        Assert.That(said.TrimEnd(), Does.StartWith("There is no new backup: ").And.Not.Contain("\n"));
        Assert.That(Directory.EnumerateFiles(Backups), Is.Empty);
    }

    private async Task<(ExitCode ExitCode, string Said)> RunAsync(string? folder, params string[] typed)
    {
        using var output = new StringWriter();
        var settings = new Settings
        {
            Token = "",
            ApiBaseUrl = new Uri("http://127.0.0.1:9/api/v10"),
            DatabasePath = _databasePath,
            HttpHost = "127.0.0.1",
            HttpPort = 0,
            Backup = BackupSettings.Default with { Folder = folder },
        };
        var exitCode = await BackupCommand.RunAsync(settings, typed, output, Cancellation);
        return (exitCode, output.ToString().TrimEnd());
    }
}
