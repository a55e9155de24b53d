using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Storage;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class DatabaseTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");
    private readonly Database _database;

    public DatabaseTests()
    {
        _database = new Database(Path.Combine(_folder.FullName, "bot.db"));
        Migrator.Migrate(_database, [new Migration(1, "0001_begin", "create table word (text text not null)", "A")]);
    }

    [Test]
    public async Task What_was_written_can_be_read()
    {
        await WriteAsync("hello");

        Assert.That(Words(), Is.EqualTo(["hello"]));
    }

    [Test]
    public void Work_that_throws_is_undone_as_a_whole()
    {
        Assert.That(
            () => _database.WriteAsync(
                transaction =>
                {
                    transaction.Execute("insert into word values ('half')");
                    throw new InvalidOperationException("Boom");
                },
                CancellationToken.None),
            Throws.InvalidOperationException);

        Assert.That(Words(), Is.Empty);
    }

    [Test]
    public void Work_that_SQLite_refuses_is_undone_as_a_whole()
    {
        Assert.That(
            () =>
                _database.WriteAsync(
                    transaction => transaction.Execute("insert into word values ('half'); insert into word values (null)"),
                    CancellationToken.None),
            Throws.InstanceOf<StorageException>().With.Property(nameof(StorageException.Problem)).EqualTo(StorageProblem.Other));

        Assert.That(Words(), Is.Empty);
    }

    [Test]
    public async Task Work_goes_on_after_work_that_failed()
    {
        Assert.That(() => WriteAsync(null), Throws.InstanceOf<StorageException>());

        await WriteAsync("hello");

        Assert.That(Words(), Is.EqualTo(["hello"]));
    }

    [Test]
    public async Task A_database_that_somebody_else_holds_is_busy_and_can_be_used_again_after()
    {
        // The shortest timeout of a connection: one second.
        _database.Lent = connection =>
        {
            connection.DefaultTimeout = 1;
            connection.Execute("pragma busy_timeout = 0");
        };
        using (var other = new SqliteConnection($"Data Source={_database.Path};Pooling=False"))
        {
            other.Open();
            using var held = other.BeginTransaction();

            Assert.That(() => WriteAsync("too soon"), Throws.InstanceOf<StorageException>()
                .With.Property(nameof(StorageException.Problem)).EqualTo(StorageProblem.Busy));
        }

        await WriteAsync("in time");

        Assert.That(Words(), Is.EqualTo(["in time"]));
    }

    [Test]
    public async Task Others_can_read_while_somebody_writes()
    {
        await WriteAsync("hello");

        var seen = await _database.WriteAsync(
            transaction =>
            {
                transaction.Execute("insert into word values ('not yet')");
                return Words();
            },
            CancellationToken.None);

        Assert.That(seen, Is.EqualTo(["hello"]));
    }

    [Test]
    public async Task A_full_disk_changes_nothing_and_what_is_there_can_still_be_read()
    {
        await WriteAsync("hello");
        _database.Lent = connection => connection.Execute("pragma max_page_count = 1");

        Assert.That(() => WriteAsync(new string('x', 100_000)), Throws.InstanceOf<StorageException>()
            .With.Property(nameof(StorageException.Problem)).EqualTo(StorageProblem.Full));

        Assert.That(Words(), Is.EqualTo(["hello"]));
    }

    [Test]
    public async Task Many_writers_take_turns_and_all_succeed()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => WriteAsync($"{number}"))));

        Assert.That(Words(), Is.EquivalentTo(Enumerable.Range(0, 40).Select(number => $"{number}")));
    }

    [Test]
    public void Somebody_who_waits_for_a_turn_can_give_up()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.That(() => _database.WriteAsync(_ => { }, cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("synchronous", 2, TestName = "What is said to be saved is on the disk")]
    [TestCase("foreign_keys", 1, TestName = "Rows cannot lose their owner")]
    [TestCase("secure_delete", 1, TestName = "What is deleted is overwritten")]
    [TestCase("busy_timeout", 5000, TestName = "A lock is waited for")]
    [TestCase("temp_store", 2, TestName = "What is needed for a moment stays in memory")]
    public void Each_connection_is_set_up(string pragma, long expected) =>
        Assert.That(_database.Read(connection => connection.QuerySingle<long>($"pragma {pragma}")), Is.EqualTo(expected));

    public void Dispose()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<int> WriteAsync(string? word) =>
        _database.WriteAsync(transaction => transaction.Execute("insert into word values (@word)", new { word }), CancellationToken.None);

    private List<string> Words() => _database.Read(connection => connection.Query<string>("select text from word").AsList());
}
