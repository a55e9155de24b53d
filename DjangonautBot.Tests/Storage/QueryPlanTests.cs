using System.Reflection;
using System.Text.RegularExpressions;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Storage;

/// <summary>Every statement that the bot keeps as a constant finds its rows by an index, however many servers there are.</summary>
internal sealed partial class QueryPlanTests
{
    private TestDatabase _storage = null!;

    [OneTimeSetUp]
    public void Make() => _storage = new TestDatabase();

    [OneTimeTearDown]
    public void Remove() => _storage.Dispose();

    [TestCaseSource(nameof(Statements))]
    public void A_statement_reads_no_table_from_end_to_end(string sql) => Assert.That(Scans(sql), Is.Empty);

    [Test]
    public void A_statement_without_an_index_is_found() =>
        Assert.That(Scans("select * from check_in where win = @win"), Is.EqualTo(["SCAN TABLE check_in"]));

    [Test]
    public void There_are_statements_to_look_at() =>
        Assert.That(
            Statements.Select(statement => statement.TestName),
            Has.Member("DeliveryStore.ListDueLanes").And.Member("CrewStore.SelectByTeam"));

    private static IEnumerable<TestCaseData<string>> Statements =>
        from type in typeof(Database).Assembly.GetTypes()
        from constant in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where constant.IsLiteral && constant.FieldType == typeof(string)
        let sql = (string)constant.GetRawConstantValue()!
        where Statement().IsMatch(sql)
        select new TestCaseData<string>(sql) { TestName = $"{type.Name}.{constant.Name}" };

    private IEnumerable<string> Scans(string sql)
    {
        var plan = _storage.Database.Read(connection =>
            connection.Query($"explain query plan {Parameter().Replace(sql, "1")}").Select(row => (string)row.detail).ToList());
        return plan.Where(step => step.StartsWith("SCAN TABLE", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\s*(select|insert|update|delete)\s")]
    private static partial Regex Statement();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
