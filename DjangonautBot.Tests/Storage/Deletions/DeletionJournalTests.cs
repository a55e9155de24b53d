using System.Runtime.Versioning;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Deletions;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace DjangonautBot.Tests.Storage.Deletions;

/// <summary>Deletions outlive a database that is brought back to a time before them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
[UnsupportedOSPlatform("windows")]
internal sealed class DeletionJournalTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 18, 10, 0);
    private static readonly Deletion OfAda = new("person", 1, 42, Now);

    private readonly TestDatabase _storage = new();
    private readonly DeletionJournal _journal;
    private readonly LogTruncation _log;
    private readonly Repeater _person = new("person");

    public DeletionJournalTests()
    {
        _journal = JournalOf(_storage.Database);
        _log = new LogTruncation(_storage.Database, NullLogger<LogTruncation>.Instance);
    }

    private string FilePath => _storage.Database.Path + "-deletions";

    public void Dispose() => _storage.Dispose();

    [Test]
    public async Task One_that_the_database_has_seen_is_not_done_again()
    {
        await DeleteAsync(OfAda);

        Assert.That(_journal.ListUnknown(), Is.Empty);
    }

    [Test]
    public async Task One_that_a_restored_database_has_not_seen_is_done_again_once()
    {
        await DeleteAsync(OfAda);
        ForgetInDatabase();

        var first = await RepeatAsync();
        var second = await RepeatAsync();

        Assert.That((first, second), Is.EqualTo((1, 0)));
        Assert.That(_person.Repeated, Is.EqualTo([OfAda]));
    }

    [Test]
    public async Task The_intention_stands_in_the_file_before_the_database_changes()
    {
        var before = "";
        await _journal.WriteAsync(
            OfAda,
            _ =>
            {
                before = File.ReadAllText(FilePath);
                return true;
            },
            hasDeleted: _ => true,
            CancellationToken.None);

        Assert.That(before, Does.Contain(" person 1 42 1773828000000\n"));
        Assert.That(File.GetUnixFileMode(FilePath), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void One_that_the_database_refused_is_not_done_again()
    {
        Assert.That(
            () => _journal.WriteAsync<bool>(
                OfAda, _ => throw new StorageException(StorageProblem.Full, "full"), hasDeleted: _ => true, CancellationToken.None),
            Throws.InstanceOf<StorageException>());

        Assert.That(_journal.ListUnknown(), Is.Empty);
    }

    [Test]
    public async Task One_that_deleted_nothing_is_not_done_again()
    {
        await _journal.WriteAsync(OfAda, _ => false, hasDeleted: isDone => isDone, CancellationToken.None);

        Assert.That(_journal.ListUnknown(), Is.Empty);
        Assert.That(_storage.Database.Read(connection => connection.QuerySingle<int>("select count(*) from deletion")), Is.Zero);
    }

    [Test]
    public async Task A_line_that_a_crash_has_torn_takes_no_other_along()
    {
        await DeleteAsync(OfAda);
        await File.AppendAllTextAsync(FilePath, "\n1 half");
        await DeleteAsync(OfAda with { Subject = 43 });
        ForgetInDatabase();

        Assert.That(_journal.ListUnknown().Select(line => line.Deletion.Subject), Is.EqualTo([42, 43]));
    }

    [Test]
    public async Task Those_of_another_database_are_left_alone()
    {
        await DeleteAsync(OfAda);
        ForgetInDatabase();
        _storage.Database.Read(connection => connection.Execute("update identity set value = 'other'"));

        Assert.That(_journal.ListUnknown(), Is.Empty);
    }

    [Test]
    public async Task A_kind_of_a_later_version_waits_for_that()
    {
        await DeleteAsync(OfAda with { Kind = "planet" });
        ForgetInDatabase();

        Assert.That(await RepeatAsync(), Is.Zero);
        Assert.That(_journal.ListUnknown(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Old_ones_go_from_the_file_and_from_the_database()
    {
        await DeleteAsync(OfAda);
        await DeleteAsync(OfAda with { Subject = 43, At = Now + Duration.FromDays(1) });

        await _journal.DeleteOlderAsync(Now + Duration.FromHours(1), CancellationToken.None);

        Assert.That(_storage.Database.Read(connection => connection.QuerySingle<int>("select count(*) from deletion")), Is.EqualTo(1));
        Assert.That(await File.ReadAllTextAsync(FilePath), Does.Contain(" person 1 43 ").And.Not.Contain(" person 1 42 "));
        Assert.That(_journal.ListUnknown(), Is.Empty);
    }

    private Task<bool> DeleteAsync(Deletion deletion) =>
        _journal.WriteAsync(deletion, _ => true, hasDeleted: _ => true, CancellationToken.None);

    private Task<int> RepeatAsync() =>
        new UnknownDeletions(_storage.Database, _log, _journal, [_person], NullLogger<UnknownDeletions>.Instance)
            .RepeatAsync(Now, CancellationToken.None);

    // As a restore does to what came after the backup.
    private void ForgetInDatabase() => _storage.Database.Read(connection => connection.Execute("delete from deletion"));

    private static DeletionJournal JournalOf(Database database) => new(database, NullLogger<DeletionJournal>.Instance);

    private sealed class Repeater(string kind) : IRepeatableDeletion
    {
        public List<Deletion> Repeated { get; } = [];

        public string DeletionKind => kind;

        public void Repeat(WriteTransaction transaction, Deletion deletion, Instant now) => Repeated.Add(deletion);
    }
}
