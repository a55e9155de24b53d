using System.Diagnostics;
using System.Globalization;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Backups;
using DjangonautBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Conversations.Faults;

/// <summary>
/// Killed at any moment of a backup, a restore or a migration, the database and earlier backups are whole. <c>BACKUP_TEST_SEED</c> repeats
/// the moments of a run.
/// </summary>
[Parallelizable(ParallelScope.Self)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(600_000)]
internal sealed class BackupKillTests : IDisposable
{
    private const int InSuite = 5;
    private const int InLongRun = 100;

    // A copy of a few MiB takes some time.
    private const int Rows = 20_000;
    private const int RowsInBackup = Rows / 2;

    private const string CountRows = "select count(*) from history";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-kill-");

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    private string DatabasePath => Path.Combine(_folder.FullName, "bot.db");

    private string Backups => Path.Combine(_folder.FullName, "backups");

    private Dictionary<string, string> Settings => new()
    {
        ["Storage__DatabasePath"] = DatabasePath,
        ["Backup__Folder"] = Backups,
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    [Category(TestCategory.Process)]
    public Task Killed_some_times_it_loses_nothing() => KillAsync(InSuite);

    [Test]
    [Explicit("A hundred starts and kills take minutes.")]
    [Category(TestCategory.Long)]
    [Category(TestCategory.Process)]
    public Task Killed_a_hundred_times_it_loses_nothing() => KillAsync(InLongRun);

    private async Task KillAsync(int kills)
    {
        var given = Environment.GetEnvironmentVariable("BACKUP_TEST_SEED");
        var seed = int.TryParse(given, CultureInfo.InvariantCulture, out var number) ? number : Random.Shared.Next();
        await TestContext.Out.WriteLineAsync($"Seed {seed}");
        var random = new Random(seed);
        Make(Migration.All, RowsInBackup);
        await RunAsync("backup");
        var backup = new BackupFolder(Backups).Latest()!.Path;
        var durations = new Dictionary<Act, TimeSpan>();
        foreach (var act in Enum.GetValues<Act>())
        {
            Make(act);
            durations[act] = await RunAsync(ArgumentsOf(act, backup));
            AssertWhole(act, backup);
        }

        for (var kill = 0; kill < kills; kill++)
        {
            var act = (Act)(kill % 3);
            Make(act);

            // Most of the time goes into the start of the process.
            await KillAsync(durations[act] * (0.4 + (0.8 * random.NextDouble())), ArgumentsOf(act, backup));

            AssertWhole(act, backup);
        }
    }

    private static string[] ArgumentsOf(Act act, string backup) => act switch
    {
        Act.Back => ["backup"],
        Act.Restore => ["restore", backup],
        _ => ["forget", "123456789012345678"],
    };

    private void AssertWhole(Act act, string backup)
    {
        Assert.That(Count(DatabasePath), Is.EqualTo(Rows).Or.EqualTo(act == Act.Restore ? RowsInBackup : Rows), $"{act}");
        Assert.That(Count(backup), Is.EqualTo(RowsInBackup));
        var others = new BackupFolder(Backups).List().Where(file => file.Path != backup);
        foreach (var copy in others.Concat(BackupFolder.OfReplaced(DatabasePath).List()))
        {
            Assert.That(Count(copy.Path), Is.EqualTo(Rows));
            File.Delete(copy.Path);
        }

        // It can be brought up to date, whatever was left behind.
        using var database = new Database(DatabasePath);
        Migrator.Migrate(database);
    }

    private void Make(Act act) => Make(act == Act.Migrate ? [.. Migration.All.SkipLast(1)] : Migration.All, Rows);

    private void Make(IReadOnlyList<Migration> migrations, int rows)
    {
        foreach (var path in Directory.EnumerateFiles(_folder.FullName, "bot.db*"))
        {
            File.Delete(path);
        }

        using var database = new Database(DatabasePath);
        Migrator.Migrate(database, migrations);
        database.Read(connection => connection.Execute(
            """
            insert into server (guild_id, joined_at) values (1, 0);
            insert into cohort (guild_id, name, starts_on, time_zone, weeks, created_at) values (1, 'Session 6', '2026-03-02', 'UTC', 8, 0);
            with recursive row(number) as (select 1 union all select number + 1 from row where number < @rows)
            insert into history (cohort_id, user_id, what, at) select cohort_id, 7, hex(randomblob(60)), number from row, cohort
            """,
            new { rows }));
    }

    private async Task<TimeSpan> RunAsync(params string[] arguments)
    {
        var began = Stopwatch.GetTimestamp();
        await using var process = BotProcess.Start(_folder, Settings, arguments);
        await process.WaitForExitAsync(Cancellation);
        Assert.That(process.ExitCode, Is.Zero, process.Output);
        return Stopwatch.GetElapsedTime(began);
    }

    private async Task KillAsync(TimeSpan after, params string[] arguments)
    {
        await using var process = BotProcess.Start(_folder, Settings, arguments);
        await Task.Delay(after, TimeProvider.System, Cancellation);
        await process.KillAsync();
    }

    private static int Count(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        Assert.That(connection.QuerySingle<string>("pragma integrity_check"), Is.EqualTo("ok"));
        return connection.QuerySingle<int>(CountRows);
    }

    private enum Act
    {
        Back,
        Restore,
        Migrate,
    }
}
