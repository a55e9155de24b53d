using System.Runtime.InteropServices;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Storage;

/// <summary>
/// Statements are compiled once in the life of a connection. SQLite itself is asked which there are and how often each ran.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed partial class StatementCacheTests : IDisposable
{
    // https://www.sqlite.org/c3ref/c_stmtstatus_counter.html
    private const int StatementStatusRun = 6;

    private readonly TestDatabase _storage = new();

    [Test]
    public void The_same_query_runs_on_the_same_statement()
    {
        const string Query = "select cohort_id from cohort where guild_id = @guildId";
        using var connection = _storage.Database.Open();
        for (var guildId = 0; guildId < 100; guildId++)
        {
            connection.Query<long>(Query, new { guildId }).AsList();
        }

        Assert.That(Runs(connection, Query), Is.EqualTo([100]));
    }

    [Test]
    public void A_query_within_the_rows_of_itself_has_a_statement_of_its_own()
    {
        const string Query = "select value from json_each('[1,2]')";
        using var connection = _storage.Database.Open();
        using var outer = connection.CreateCommand();
        outer.CommandText = Query;
        using var rows = outer.ExecuteReader();
        rows.Read();

        var inner = connection.Query<long>(Query).AsList();
        rows.Read();

        Assert.That((inner.Count, rows.GetInt64(0)), Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task Reads_and_writes_compile_nothing_anew()
    {
        await WriteAndReadAsync();
        var before = (Writer: await WriterStatementsAsync(), Reader: _storage.Database.Read(Statements));

        for (var time = 0; time < 20; time++)
        {
            await WriteAndReadAsync();
        }

        var after = (Writer: await WriterStatementsAsync(), Reader: _storage.Database.Read(Statements));
        Assert.Multiple(() =>
        {
            Assert.That(after.Writer, Is.EquivalentTo(before.Writer));
            Assert.That(after.Reader, Is.EquivalentTo(before.Reader));
            Assert.That(after.Writer.Concat(after.Reader), Is.Not.Empty);
        });
    }

    public void Dispose() => _storage.Dispose();

    private async Task WriteAndReadAsync()
    {
        await _storage.Database.WriteAsync(
            transaction => transaction.Execute("update cohort set goal = 'One' where cohort_id = 0"), default);
        _storage.Database.Read(connection => connection.QuerySingle<long>("select count(*) from cohort where guild_id = 0"));
    }

    private Task<List<nint>> WriterStatementsAsync() => _storage.Database.WriteAsync(Statements, default);

    private static List<nint> Statements(DatabaseConnection connection)
    {
        var database = connection.Handle!.DangerousGetHandle();
        var statements = new List<nint>();
        for (var statement = NextStatement(database, 0); statement != 0; statement = NextStatement(database, statement))
        {
            statements.Add(statement);
        }

        return statements;
    }

    private static IEnumerable<int> Runs(DatabaseConnection connection, string sql) => Statements(connection)
        .Where(statement => Marshal.PtrToStringUTF8(Sql(statement)) == sql)
        .Select(statement => StatementStatus(statement, StatementStatusRun, 0));

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_next_stmt")]
    private static partial nint NextStatement(nint database, nint statement);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_sql")]
    private static partial nint Sql(nint statement);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_stmt_status")]
    private static partial int StatementStatus(nint statement, int counter, int reset);
}
