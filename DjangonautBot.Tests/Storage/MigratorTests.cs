using Dapper;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Storage;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class MigratorTests : IDisposable
{
    private static readonly Migration Begin = new(1, "0001_begin", "create table team (name text); insert into team values ('Pluto')", "A");
    private static readonly Migration Grow = new(2, "0002_grow", "alter table team add column place text", "B");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");

    private string DatabasePath => Path.Combine(_folder.FullName, "bot.db");

    [Test]
    public void A_fresh_database_is_made_with_its_folder()
    {
        var path = Path.Combine(_folder.FullName, "data", "new", "bot.db");

        using var database = new Database(path);
        Migrator.Migrate(database);

        Assert.That(
            Names(database, "select name from migration order by number"),
            Is.EqualTo(Migration.All.Select(migration => migration.Name)));
        Assert.That(Names(database, "pragma journal_mode"), Is.EqualTo(["wal"]));
    }

    [Test]
    public void A_second_start_changes_nothing()
    {
        Migrate(Begin);
        var before = File.ReadAllBytes(DatabasePath);

        Migrate(Begin);

        Assert.That(File.ReadAllBytes(DatabasePath), Is.EqualTo(before));
    }

    [Test]
    public void Only_the_steps_that_lack_are_taken()
    {
        Migrate(Begin);

        Migrate(Begin, Grow);

        using var database = new Database(DatabasePath);
        Assert.That(Names(database, "select name from team where place is null"), Is.EqualTo(["Pluto"]));
    }

    [Test]
    public void A_step_that_does_not_work_leaves_no_trace()
    {
        Migrate(Begin);
        var broken = Grow with { Sql = "create table rocket (name text); create table team (name text)" };

        Assert.That(() => Migrate(Begin, broken), Throws.InstanceOf<StorageException>());

        using var database = new Database(DatabasePath);
        Assert.That(Names(database, "select name from sqlite_master where type = 'table'"), Is.EquivalentTo(["migration", "team"]));
        Assert.That(Names(database, "select name from migration"), Is.EqualTo(["0001_begin"]));
    }

    [Test]
    public void The_database_of_a_newer_version_is_refused()
    {
        Migrate(Begin, Grow);

        AssertRefused(StorageProblem.TooNew, "newer version of the program (0002_grow)", Begin);
    }

    [Test]
    public void A_database_whose_steps_were_others_is_refused()
    {
        Migrate(Begin);

        AssertRefused(StorageProblem.TooNew, "its step 0001_begin differs", Begin with { Checksum = "C" }, Grow);
    }

    [Test]
    public void The_database_of_another_program_is_refused()
    {
        using (var database = new Database(DatabasePath))
        using (var connection = database.Open())
        {
            connection.Execute("create table recipe (name text)");
        }

        AssertRefused(StorageProblem.TooNew, "another program", Begin);
    }

    [TestCase("This is a letter, and not a database at all. It is longer than the header of one, which is a hundred bytes long.")]
    [TestCase("Short")]
    public void A_file_that_is_no_database_is_refused(string text)
    {
        File.WriteAllText(DatabasePath, text);

        AssertRefused(StorageProblem.Damaged, "is not a database", Begin);
    }

    [Test]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "file"), "");
        using var database = new Database(Path.Combine(_folder.FullName, "file", "bot.db"));

        Assert.That(() => Migrator.Migrate(database), Throws.InstanceOf<StorageException>()
            .With.Property(nameof(StorageException.Problem)).EqualTo(StorageProblem.NotWritable));
    }

    [Test]
    public void A_folder_in_the_place_of_the_file_is_named()
    {
        Directory.CreateDirectory(DatabasePath);

        Assert.That(() => Migrate(Begin), Throws.InstanceOf<StorageException>()
            .With.Property(nameof(StorageException.Problem)).EqualTo(StorageProblem.NotWritable));
    }

    [Test]
    public void A_file_that_may_only_be_read_is_left_alone()
    {
        Migrate(Begin);
        using var database = new Database(DatabasePath) { Lent = connection => connection.Execute("pragma query_only = on") };

        Assert.That(() => Migrator.Migrate(database, [Begin, Grow]), Throws.InstanceOf<StorageException>()
            .With.Property(nameof(StorageException.Problem)).EqualTo(StorageProblem.NotWritable));
    }

    [Test]
    public void The_programs_own_steps_are_numbered_without_a_gap() =>
        Assert.That(Migration.All.Select(migration => migration.Number), Is.EqualTo(Enumerable.Range(1, Migration.All.Count)));

    [TestCase(5, StorageProblem.Busy)]
    [TestCase(6, StorageProblem.Busy)]
    [TestCase(8, StorageProblem.NotWritable)]
    [TestCase(10, StorageProblem.NotWritable)]
    [TestCase(11, StorageProblem.Damaged)]
    [TestCase(13, StorageProblem.Full)]
    [TestCase(14, StorageProblem.NotWritable)]
    [TestCase(19, StorageProblem.Other)]
    [TestCase(26, StorageProblem.Damaged)]
    public void What_SQLite_says_is_one_of_few_problems(int code, StorageProblem problem) =>
        Assert.That(StorageException.From(new SqliteException("no", code)).Problem, Is.EqualTo(problem));

    public void Dispose() => _folder.Delete(recursive: true);

    private void Migrate(params Migration[] migrations)
    {
        using var database = new Database(DatabasePath);
        Migrator.Migrate(database, migrations);
    }

    private void AssertRefused(StorageProblem problem, string words, params Migration[] migrations)
    {
        var before = File.ReadAllBytes(DatabasePath);

        Assert.That(() => Migrate(migrations), Throws.InstanceOf<StorageException>()
            .With.Property(nameof(StorageException.Problem)).EqualTo(problem).And.Message.Contains(words));
        Assert.That(File.ReadAllBytes(DatabasePath), Is.EqualTo(before), "not a byte was changed");
        Assert.That(_folder.GetFiles().Select(file => file.Name), Is.EqualTo(["bot.db"]), "nothing was put beside it");
    }

    private static List<string> Names(Database database, string sql) =>
        database.Read(connection => connection.Query<string>(sql).AsList());
}
