using Dapper;
using DjangonautBot.Hosting;
using DjangonautBot.Storage;

namespace DjangonautBot.Tests.Hosting;

/// <summary>A database is brought up to date by the process that takes the lease, and by no other.</summary>
internal sealed class LeaseMigrationTests : LeaseFixture
{
    // The lease as a version wrote it that knew a process by its clock.
    private const int EarlierVersion = 16;

    private const string TakeAsEarlier =
        """
        insert into lease (lease_id, owner, machine, process_id, started_at, renewed_at) values (1, 'earlier', 'here', 1, 0, 0)
        """;

    [Test]
    public async Task A_database_that_an_older_bot_works_with_is_not_brought_up_to_date()
    {
        using var older = NewOlder();
        older.Read(connection => connection.Execute(TakeAsEarlier));
        var starting = NewService(older).StartAsync(Cancellation);
        older.Read(connection => connection.Execute("update lease set renewed_at = 1"));

        await Wire.AdvanceToNextTimerAsync();

        await Assert.ThatAsync(() => starting, Throws.InstanceOf<LeaseHeldException>());
        Assert.That(CountSteps(older), Is.EqualTo(EarlierVersion));
    }

    [Test]
    public async Task A_database_in_which_an_older_bot_died_is_brought_up_to_date()
    {
        using var older = NewOlder();
        older.Read(connection => connection.Execute(TakeAsEarlier));

        await WatchAsync(NewService(older).StartAsync(Cancellation));

        Assert.That(CountSteps(older), Is.EqualTo(Migration.All.Count));
    }

    [Test]
    public async Task A_database_that_nobody_works_with_is_brought_up_to_date()
    {
        using var missing = Storage.Open("new.db");

        await NewService(missing).StartAsync(Cancellation);

        Assert.That(CountSteps(missing), Is.EqualTo(Migration.All.Count));
    }

    [Test]
    public async Task Of_two_that_start_on_one_new_file_one_is_told_that_the_other_works_with_it()
    {
        using var file = Storage.Open("new.db");
        using var sameFile = Storage.Open("new.db");
        file.Lent = _ =>
        {
            // Between the look at the lease and the attempt to take it. The call is synchronous.
            file.Lent = null;
            NewService(sameFile).StartAsync(Cancellation).GetAwaiter().GetResult();
        };

        await Assert.ThatAsync(() => NewService(file).StartAsync(Cancellation), Throws.InstanceOf<LeaseHeldException>());
    }

    private static long CountSteps(Database database) =>
        database.Read(connection => connection.QuerySingle<long>("select count(*) from migration"));

    private Database NewOlder()
    {
        var older = Storage.Open("older.db");
        Migrator.Migrate(older, [.. Migration.All.Take(EarlierVersion)]);
        return older;
    }
}
