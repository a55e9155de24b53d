using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Backups;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Storage.Backups;

/// <summary>Every number that the database gives can be raised. The tables are asked from the database itself.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class NumbersTests : IDisposable
{
    private const long Above = 5_000_000;

    // Their numbers are Discord's, the migrations', or always one.
    private static readonly string[] GivenByOthers =
        ["server", "command_registration", "direct_channel", "migration", "lease", "identity"];

    private readonly TestDatabase _storage = new();

    public void Dispose() => _storage.Dispose();

    [Test]
    public void Each_table_that_numbers_its_rows_goes_on_above_a_number()
    {
        Raise();

        Assert.That(NumberedTables().Where(table => NextOf(table) != Above + 1), Is.Empty, "Add autoincrement to its primary key.");
    }

    [Test]
    public void There_are_tables_of_both_kinds_to_look_at() =>
        Assert.That(NumberedTables(), Does.Contain("delivery").And.Contain("check_in").And.Contain("cohort").And.Contain("win_draft"));

    [Test]
    public void A_row_that_is_made_after_has_a_higher_number_also_where_there_was_none()
    {
        Raise();

        Assert.That(_storage.AddCohort(new Snowflake(1)).Value, Is.EqualTo(Above + 1));
    }

    [Test]
    public void A_number_is_never_lowered()
    {
        Raise();

        _storage.Database.Prepare(transaction =>
        {
            Numbers.RaiseAbove(transaction, 7);
            return true;
        });

        Assert.That(_storage.Database.Read(Numbers.Highest), Is.EqualTo(Above));
    }

    [Test]
    public void The_highest_number_is_that_of_a_row_or_of_one_that_was_deleted()
    {
        var first = _storage.AddCohort(new Snowflake(1));
        _storage.AddCohort(new Snowflake(1));
        _storage.Database.Read(connection => connection.Execute("delete from cohort where cohort_id > @first", new { first }));
        var ofCohorts = _storage.Database.Read(Numbers.Highest);
        _storage.Database.Read(connection => connection.Execute("insert into last_number values ('crew', 90)"));

        Assert.That((ofCohorts, _storage.Database.Read(Numbers.Highest)), Is.EqualTo((2L, 90L)));
    }

    private void Raise() => _storage.Database.Prepare(transaction =>
    {
        Numbers.RaiseAbove(transaction, Above);
        return true;
    });

    // A key that refers to another table has that table's numbers.
    private List<string> NumberedTables() => _storage.Database.Read(connection => connection.Query<string>(
        """
        select sqlite_schema.name
        from sqlite_schema join pragma_table_info(sqlite_schema.name) as col
        where sqlite_schema.type = 'table' and sqlite_schema.name not like 'sqlite\_%' escape '\'
        group by sqlite_schema.name
        having sum(col.pk > 0) = 1
          and sum(col.pk = 1 and lower(col.type) = 'integer'
                  and not exists (select 1 from pragma_foreign_key_list(sqlite_schema.name) as refers where refers."from" = col.name)) = 1
        """).Except(GivenByOthers).ToList());

    private long? NextOf(string table) => _storage.Database.Read(connection =>
        connection.Query<string>("select name from pragma_table_info('next_number')").Contains(table)
            ? connection.QuerySingle<long>($"select {table} from next_number")
            : connection.QuerySingleOrDefault<long?>("select seq + 1 from sqlite_sequence where name = @table", new { table }));
}
