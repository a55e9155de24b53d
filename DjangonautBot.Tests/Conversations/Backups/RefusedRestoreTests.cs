using System.Runtime.Versioning;
using Dapper;
using DjangonautBot.Hosting;
using DjangonautBot.Storage.Backups;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Conversations.Backups;

/// <summary>A file that is no backup, and a bot that is in the way: one line each, and nothing changes.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class RefusedRestoreTests : RestoreConversation
{
    [Test]
    public async Task While_a_bot_runs_it_says_so_and_the_bot_goes_on()
    {
        await SetUpCohortAsync();
        var backup = await BackUpAsync();

        var (exitCode, said) = await RestoreAsync(backup);

        Assert.That(exitCode, Is.EqualTo(ExitCode.InUse));
        Assert.That(said, Does.StartWith("A bot works with this database: process ").And.Not.Contain("\n"));
        Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
    }

    [Test]
    public async Task Each_file_that_cannot_be_used_is_one_line()
    {
        await SetUpCohortAsync();
        var backup = await BackUpAsync();
        await Bot.DisposeAsync();
        var before = await File.ReadAllBytesAsync(DatabasePath, Cancellation);

        var said = new List<(ExitCode ExitCode, string Said)>
        {
            await RestoreAsync(),
            await RestoreAsync(backup, backup),
            await RestoreAsync(backup + ".not"),
            await RestoreAsync(DatabasePath),
            await RestoreAsync(await MakeAsync("notes", path => File.WriteAllTextAsync(path, new string('n', 5000), Cancellation))),
            await RestoreAsync(await MakeAsync("empty", path => File.WriteAllTextAsync(path, "", Cancellation))),
            await RestoreAsync(await MakeAsync("others", path => ExecuteAsync(path, "create table recipe (text)"))),
            await RestoreAsync(await MakeCopyAsync(backup, "newer", path => ExecuteAsync(
                path, "insert into migration (number, name, checksum) values (9999, '9999_warp', 'x')"))),
            await RestoreAsync(await MakeCopyAsync(backup, "torn", path =>
            {
                using var file = File.OpenWrite(path);
                file.SetLength(file.Length / 2);
                return Task.CompletedTask;
            })),
        };

        var after = await File.ReadAllBytesAsync(DatabasePath, Cancellation);
        await StartBotAsync(ShareTheWire);
        Assert.Multiple(() =>
        {
            Assert.That(said.Select(each => each.ExitCode).Take(4), Has.All.EqualTo(ExitCode.Settings));
            Assert.That(said.Select(each => each.ExitCode).Skip(4), Has.All.EqualTo(ExitCode.Storage));
            Assert.That(said.Select(each => each.Said), Has.All.EndsWith("Nothing was changed.").And.None.Contains("\n"));
            Assert.That(said.Select(each => each.Said), Has.Some.Contains("newer version of the program (9999_warp)"));
            Assert.That(said.Select(each => each.Said), Has.Some.Contains("of another program"));
            Assert.That(Directory.EnumerateFiles(Path.GetDirectoryName(DatabasePath)!, "*.part*"), Is.Empty);
        });
        Assert.That(after, Is.EqualTo(before));
        Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
    }

    [Test]
    public async Task The_database_of_before_is_kept_and_can_be_brought_back_itself()
    {
        await SetUpCohortAsync();
        var backup = await BackUpAsync();
        await CheckInAsync(Ada, "Words of Ada");
        await WaitForCardAsync("Words of Ada");

        await BringBackAsync(backup);
        var gone = (await Ada.RunAsync("me history")).Text;
        var replaced = BackupFolder.OfReplaced(DatabasePath).Latest()!;
        await BringBackAsync(replaced.Path);

        Assert.That(gone, Does.Not.Contain("Words of Ada"));
        Assert.That((await Ada.RunAsync("me history")).Text, Does.Contain("Words of Ada"));
        Assert.That(File.GetUnixFileMode(replaced.Path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(Cards("Words of Ada"), Has.Count.EqualTo(1));
    }

    private async Task<string> MakeAsync(string name, Func<string, Task> write)
    {
        var path = $"{DatabasePath}.{name}";
        await write(path);
        return path;
    }

    private Task<string> MakeCopyAsync(string backup, string name, Func<string, Task> change) => MakeAsync(name, path =>
    {
        File.Copy(backup, path);
        return change(path);
    });

    private static async Task ExecuteAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.ExecuteAsync(sql);
    }
}
