using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Storage;

/// <summary>Changes that wait at the same time, which share one transaction and its flush to the disk.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class WriterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");
    private readonly Database _database;
    private readonly TaskCompletionSource _mayGoOn = new();
    private readonly TaskCompletionSource _isBusy = new();

    public WriterTests()
    {
        _database = new Database(Path.Combine(_folder.FullName, "bot.db"));
        Migrator.Migrate(_database, [new Migration(1, "0001_begin", "create table word (text text not null unique)", "A")]);
    }

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task Those_who_wait_together_share_a_commit()
    {
        var commits = CountCommits();

        await WhileBusyAsync(() => Enumerable.Range(0, 50).Select(number => WriteAsync($"{number}")));

        Assert.That((Words().Count, commits()), Is.EqualTo((50, 2)), "the one who was first, and all the others");
    }

    [Test]
    public async Task So_many_share_a_commit_and_no_more()
    {
        var commits = CountCommits();

        await WhileBusyAsync(() => Enumerable.Range(0, 65).Select(number => WriteAsync($"{number}")));

        Assert.That((Words().Count, commits()), Is.EqualTo((65, 3)));
    }

    [Test]
    public async Task Whoever_comes_alone_waits_for_nobody()
    {
        var commits = CountCommits();

        await WriteAsync("hello");
        await WriteAsync("again");

        Assert.That(commits(), Is.EqualTo(2));
    }

    [Test]
    public async Task One_that_fails_takes_no_other_along()
    {
        List<Task> writes = [];

        await WhileBusyAsync(() => writes = [WriteAsync("before"), WriteAsync("same"), WriteAsync("same"), WriteAsync("after")]);

        Assert.Multiple(() =>
        {
            Assert.That(writes.Select(write => write.IsFaulted), Is.EqualTo([false, false, true, false]));
            Assert.That(writes[2].Exception!.InnerException, Is.InstanceOf<StorageException>());
            Assert.That(Words(), Is.EqualTo(["before", "same", "after"]));
        });
    }

    [Test]
    public async Task What_one_did_before_it_failed_is_undone_alone()
    {
        Task half = Task.CompletedTask;

        await WhileBusyAsync(() => [WriteAsync("before"), half = WriteHalfAsync(), WriteAsync("after")]);

        Assert.That((half.IsFaulted, string.Join(' ', Words())), Is.EqualTo((true, "before after")));
    }

    [Test]
    public async Task Where_SQLite_undoes_all_because_of_one_the_others_are_written_alone()
    {
        Task destroyer = Task.CompletedTask;

        await WhileBusyAsync(() => [WriteAsync("before"), destroyer = RollBackAllAsync(), WriteAsync("after")]);

        Assert.That((destroyer.IsFaulted, string.Join(' ', Words())), Is.EqualTo((true, "before after")));
    }

    [Test]
    public async Task A_commit_that_fails_is_told_to_all_and_leaves_nothing()
    {
        _database.Read(connection => connection.Execute(
            """
            create table owner (id integer primary key);
            create table thing (owner integer references owner (id) deferrable initially deferred)
            """));
        List<Task> writes = [];

        await WhileBusyAsync(() => writes =
        [
            WriteAsync("before"),
            _database.WriteAsync(transaction => transaction.Execute("insert into thing values (1)"), Cancellation),
        ]);

        Assert.Multiple(() =>
        {
            Assert.That(writes.Select(write => write.IsFaulted), Is.EqualTo([true, true]));
            Assert.That(Words(), Is.Empty);
        });
        await WriteAsync("later");
        Assert.That(Words(), Is.EqualTo(["later"]), "the writer goes on");
    }

    [Test]
    public async Task One_that_cannot_be_undone_alone_is_undone_with_the_others_and_each_is_told_once()
    {
        List<Task> writes = [];

        await WhileBusyAsync(() => writes = [WriteAsync("before"), WriteAsync("before"), EndPartAndFailAsync(), WriteAsync("after")]);

        Assert.Multiple(() =>
        {
            Assert.That(writes.Select(write => write.IsFaulted), Is.EqualTo([true, true, true, true]));
            Assert.That(Words(), Is.Empty);
        });
        await WriteAsync("later");
        Assert.That(Words(), Is.EqualTo(["later"]), "the writer goes on");
    }

    [Test]
    public async Task Whoever_has_given_up_is_not_written()
    {
        using var givenUp = new CancellationTokenSource();
        Task write = Task.CompletedTask;

        await WhileBusyAsync(() =>
        {
            write = _database.WriteAsync(transaction => transaction.Execute("insert into word values ('no')"), givenUp.Token);
            givenUp.Cancel();
            return [write];
        });

        Assert.That((write.IsCanceled, Words().Count), Is.EqualTo((true, 0)));
    }

    [Test]
    public async Task What_waits_when_the_database_closes_is_written()
    {
        var first = BlockAsync();
        await _isBusy.Task;
        var second = WriteAsync("last");
        var closing = Task.Run(_database.Dispose, Cancellation);
        _mayGoOn.SetResult();
        await closing;

        await first;
        await second;

        using var connection = new SqliteConnection($"Data Source={_database.Path};Pooling=False");
        Assert.That(connection.Query<string>("select text from word"), Is.EqualTo(["last"]));
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Asks for writes while the writer is busy with another one, so that they wait together.</summary>
    private async Task WhileBusyAsync(Func<IEnumerable<Task>> ask)
    {
        var first = BlockAsync();
        await _isBusy.Task;
        var waiting = ask().ToList();
        _mayGoOn.SetResult();
        await first;
        await Task.WhenAll(waiting).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private Task BlockAsync() => _database.WriteAsync(
        _ =>
        {
            _isBusy.SetResult();
            _mayGoOn.Task.Wait(Cancellation);
        },
        Cancellation);

    private Task<int> WriteAsync(string word) =>
        _database.WriteAsync(transaction => transaction.Execute("insert into word values (@word)", new { word }), Cancellation);

    private Task WriteHalfAsync() => _database.WriteAsync(
        transaction =>
        {
            transaction.Execute("insert into word values ('half')");
            throw new InvalidOperationException("Boom");
        },
        Cancellation);

    private Task EndPartAndFailAsync() => _database.WriteAsync(
        transaction =>
        {
            transaction.EndPart();
            throw new InvalidOperationException("Boom");
        },
        Cancellation);

    // As a full disk does.
    private Task<int> RollBackAllAsync() => _database.WriteAsync(
        transaction => transaction.Execute("insert or rollback into word values (null)"), Cancellation);

    private List<string> Words() => _database.Read(connection => connection.Query<string>("select text from word").AsList());

    private Func<long> CountCommits()
    {
        var counter = 0L;
        _database.Lent = connection => SQLitePCL.raw.sqlite3_commit_hook(connection.Handle, _ => ++counter > 0 ? 0 : 0, null);
        return () => counter;
    }
}
