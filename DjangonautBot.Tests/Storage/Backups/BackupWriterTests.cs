using System.Runtime.Versioning;
using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Backups;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Storage.Backups;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
[UnsupportedOSPlatform("windows")]
internal sealed class BackupWriterTests : IDisposable
{
    private const int KeepDays = 14;
    private const string NoFolder = "/proc/nowhere";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly DateTimeOffset Night = new(2026, 3, 18, 3, 17, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");
    private readonly TestDatabase _storage = new();
    private readonly ManualTimeProvider _clock = new(Night);
    private readonly BackupWriter _writer;

    public BackupWriterTests() => _writer = new BackupWriter(_storage.Database, KeepDays, _clock);

    private string Backups => Path.Combine(_folder.FullName, "backups");

    private BackupState State => new BackupStateFile(_storage.Database.Path).Read();

    public void Dispose()
    {
        _storage.Dispose();
        _folder.Delete(recursive: true);
    }

    [Test]
    public void A_backup_has_the_time_in_its_name_and_is_found_by_it()
    {
        var backup = Write();

        Assert.Multiple(() =>
        {
            Assert.That(Path.GetFileName(backup.Path), Is.EqualTo("djangonautbot-20260318T031700Z.db"));
            Assert.That(new BackupFolder(Backups).Latest(), Is.EqualTo(backup));
            Assert.That(backup.Bytes, Is.EqualTo(new FileInfo(backup.Path).Length));
            Assert.That((State.File, State.SucceededAt, State.IsFailing), Is.EqualTo((backup.Path, (Instant?)backup.MadeAt, false)));
        });
    }

    [Test]
    public void A_backup_holds_what_was_written_also_what_stands_in_the_log_only()
    {
        _storage.AddCohort(new Snowflake(1));

        var backup = Write();

        using var copy = DatabaseFile.OpenToRead(backup.Path);
        Assert.That(copy.QuerySingle<string>("select name from cohort"), Is.EqualTo("Session 6"));
    }

    [Test]
    public void What_was_deleted_is_not_taken_along()
    {
        const string Secret = "Xylophone";
        _storage.Database.Read(connection => connection.Execute(
            $"pragma secure_delete = off; create table word (text text); insert into word values ('{Secret}'); drop table word"));

        var backup = Write();

        Assert.That(RawDatabase.Find(_storage.Database.Path, Secret), Is.Not.Empty, "or there was nothing to leave behind");
        Assert.That(RawDatabase.Find(backup.Path, Secret), Is.Empty);
    }

    [Test]
    public void Somebody_who_writes_at_the_same_time_holds_up_nothing()
    {
        using var writing = _storage.Database.Open();
        writing.Run("begin immediate; insert into server (guild_id, joined_at) values (1, 0)");

        var backup = Write();

        using var copy = DatabaseFile.OpenToRead(backup.Path);
        Assert.That(copy.QuerySingle<int>("select count(*) from server"), Is.Zero);
    }

    [Test]
    public void Nobody_else_can_read_it()
    {
        var backup = Write();

        Assert.That(
            (File.GetUnixFileMode(Backups), File.GetUnixFileMode(backup.Path)),
            Is.EqualTo((OwnerOnly | UnixFileMode.UserExecute, OwnerOnly)));
    }

    [Test]
    public void Two_in_one_second_are_two()
    {
        var both = new[] { Write(), Write() };

        Assert.That(new BackupFolder(Backups).List().Select(file => file.Path), Is.EquivalentTo(both.Select(file => file.Path)));
    }

    [Test]
    public void A_folder_that_cannot_be_written_is_one_line_and_is_kept_as_such_until_one_succeeds()
    {
        var first = Write();

        Assert.That(
            () => _writer.Write(NoFolder, CancellationToken.None),
            Throws.InstanceOf<BackupFailedException>().With.Message.StartsWith($"{NoFolder} cannot be written: ")
                .And.Message.Not.Contains("\n"));
        var failed = State;
        Write();

        Assert.That(
            (failed.IsFailing, failed.File, failed.FailedAt),
            Is.EqualTo((true, first.Path, (Instant?)Instant.FromDateTimeOffset(Night))));
        Assert.That(State.IsFailing, Is.False);
    }

    [Test]
    public void A_database_that_is_damaged_makes_no_backup_and_leaves_no_part()
    {
        _storage.Database.Read(connection => connection.Execute(
            "pragma writable_schema = on; update sqlite_schema set sql = 'create table cohort (a)' where name = 'cohort'"));

        Assert.That(() => Write(), Throws.InstanceOf<BackupFailedException>());

        Assert.That(Directory.EnumerateFiles(Backups), Is.Empty);
    }

    [Test]
    public void Backups_go_after_their_days_but_the_newest_and_other_peoples_files_stay()
    {
        var old = Write();
        _clock.Advance(TimeSpan.FromDays(KeepDays));
        var newest = Write();
        File.WriteAllText(Path.Combine(Backups, "djangonautbot-notes.db"), "mine");
        _writer.DeleteOld(Backups);
        var inTime = File.Exists(old.Path);

        _clock.Advance(TimeSpan.FromSeconds(1));
        _writer.DeleteOld(Backups);
        var gone = !File.Exists(old.Path);
        _clock.Advance(TimeSpan.FromDays(400));
        _writer.DeleteOld(Backups);

        Assert.That((inTime, gone), Is.EqualTo((true, true)));
        Assert.That(
            Directory.EnumerateFiles(Backups).Select(Path.GetFileName),
            Is.EquivalentTo([Path.GetFileName(newest.Path), "djangonautbot-notes.db"]));
    }

    [Test]
    public void A_database_that_a_restore_replaced_goes_after_its_days_too()
    {
        var replaced = BackupFolder.OfReplaced(_storage.Database.Path).PathFor(Instant.FromDateTimeOffset(Night));
        DatabaseCopy.Write(_storage.Database, replaced, CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(KeepDays) + TimeSpan.FromSeconds(1));

        _writer.DeleteOld(folder: null);

        Assert.That(File.Exists(replaced), Is.False);
        Assert.That(File.Exists(_storage.Database.Path), Is.True);
    }

    [Test]
    public void The_part_of_a_copy_that_was_killed_goes_when_it_is_old()
    {
        Directory.CreateDirectory(Backups);
        string[] parts = [.. new[] { 0, 2 }.Select(hours => MakePart(Night - TimeSpan.FromHours(hours)))];

        _writer.DeleteOld(Backups);

        Assert.That(parts.Select(File.Exists), Is.EqualTo([true, false]));
    }

    private string MakePart(DateTimeOffset writtenAt)
    {
        var part = Path.Combine(Backups, $"djangonautbot-20260318T031700Z.db.{writtenAt.Hour}.part");
        File.WriteAllText(part, "half");
        File.SetLastWriteTimeUtc(part, writtenAt.UtcDateTime);
        return part;
    }

    private BackupFile Write() => _writer.Write(Backups, CancellationToken.None);
}
