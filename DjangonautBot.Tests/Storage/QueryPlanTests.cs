using System.Text.RegularExpressions;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Storage;

/// <summary>Every statement that the bot keeps as a constant finds its rows by an index, for any number of servers.</summary>
/// <remarks>https://www.sqlite.org/eqp.html</remarks>
internal sealed partial class QueryPlanTests
{
    // These walk through the rows of no table.
    private static readonly string[] HarmlessSteps =
    [
        // The one row of a select without a table, as in "select exists (...)".
        "SCAN CONSTANT ROW",
        // A view of one row. It takes the highest key of each table from that table's own tree.
        "SCAN next_number",
        // The schema, and SQLite's own list of numbers: as many rows as there are tables.
        "SCAN sqlite_schema", "SCAN sqlite_sequence", "SCAN pragma_table_info VIRTUAL TABLE INDEX 0:",
    ];

    // These walk through rows that the same statement found by an index before.
    private static readonly Dictionary<string, string[]> PermittedScans = new()
    {
        // Lists of lanes, each found by an index and cut at a limit.
        ["DeliveryStore.ListDueLanes"] =
        [
            "SCAN requested", "SCAN planned", "SCAN low", "SCAN waited", "SCAN too_far", "SCAN due",
        ],
        // Queues of the lanes that are due, each found by an index; what is set aside, which is little, and what is planned for some days.
        ["DeliveryStore.SelectOpenDeliveries"] =
        [
            "SCAN counted",
            "SCAN delivery USING COVERING INDEX delivery_set_aside",
            "SCAN delivery USING COVERING INDEX delivery_planned",
        ],
        // The next one of each priority.
        ["DeliveryStore.SelectNextDue"] = ["SCAN requested", "SCAN planned", "SCAN low"],
        // The head of one lane, found by delivery_in_lane: one row or none.
        ["DeliveryStore.SelectHead"] = ["SCAN (subquery-1)"],
        // Deletions of some weeks, which are few, once at the start and now and then.
        ["DeletionJournal.SelectKeys"] = ["SCAN deletion"],
        // All cohorts, which are few: who left a server names none, and the operator means all.
        ["DataOwners.SelectAll"] = ["SCAN cohort USING COVERING INDEX cohort_by_server"],
        // The same, for the operator's doctor.
        ["CohortStore.SelectServers"] = ["SCAN cohort USING COVERING INDEX cohort_by_server"],
        // Roles of one cohort, team or person, found by an index in each of the two tables behind the view.
        ["CrewStore.SelectByTeamAt"] = ["SCAN held"],
        ["PersonalCrew.SelectRoles"] = ["SCAN held"],
        ["WelcomeReader.SelectPeople"] = ["SCAN held"],
        ["WeekCounts.SelectRoles"] = ["SCAN held_roles"],
        ["WeekCounts.SelectServerAbsences"] = ["SCAN server_absences"],
    };

    private TestDatabase _storage = null!;

    [OneTimeSetUp]
    public void Make() => _storage = new TestDatabase();

    [OneTimeTearDown]
    public void Remove() => _storage.Dispose();

    [TestCaseSource(nameof(Cases))]
    public void A_statement_reads_no_table_from_end_to_end(string name, string sql) =>
        Assert.That(Scans(_storage.Database, sql), Is.EqualTo(PermittedScans.GetValueOrDefault(name, [])));

    [Test]
    public void A_statement_without_an_index_is_found() =>
        Assert.That(Scans(_storage.Database, "select * from check_in where win = @win"), Is.EqualTo(["SCAN check_in"]));

    [Test]
    public void A_statement_that_makes_an_index_for_itself_is_found() =>
        Assert.That(
            Scans(_storage.Database, "select * from crew left join win on win.text = crew.display_name where crew.crew_id > @crewId"),
            Has.One.StartsWith("SEARCH win USING AUTOMATIC"));

    // A plain index, one of a part of the rows, and one whose loss makes SQLite walk through another index.
    [TestCase("cohort_by_server", "CohortRows.SelectByServer", "SCAN cohort")]
    [TestCase("delivery_by_thread", "DeliveryStore.SelectByThread", "SCAN delivery")]
    [TestCase("check_in_by_team", "WeekCounts.SelectAllCheckIns", "SCAN check_in USING INDEX sqlite_autoindex_check_in_1")]
    public void A_statement_that_lost_its_index_is_found(string index, string name, string step)
    {
        using var storage = new TestDatabase();
        storage.Database.Read(connection => connection.Execute($"drop index {index}"));

        Assert.That(Scans(storage.Database, Statements[name]), Is.EqualTo([step]));
    }

    [Test]
    public void There_are_statements_to_look_at() =>
        Assert.That(Statements.Keys, Has.Member("DeliveryStore.ListDueLanes").And.Member("CrewStore.SelectByTeam"));

    [Test]
    public void Each_exception_is_of_a_statement_that_there_is() => Assert.That(PermittedScans.Keys, Is.SubsetOf(Statements.Keys));

    private static Dictionary<string, string> Statements =>
        SqlConstant.All.ToDictionary(constant => $"{constant}", constant => constant.Sql);

    private static IEnumerable<TestCaseData<string, string>> Cases =>
        Statements.Select(statement => new TestCaseData<string, string>(statement.Key, statement.Value) { TestName = statement.Key });

    private static IEnumerable<string> Scans(Database database, string sql)
    {
        var plan = database.Read(connection =>
            connection.Query($"explain query plan {Parameter().Replace(sql, "1")}").Select(row => (string)row.detail).ToList());
        return plan.Where(step => Scan().IsMatch(step)).Except(HarmlessSteps);
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();

    // To make an index for one statement, SQLite reads the table from end to end as well.
    [GeneratedRegex("^SCAN | USING AUTOMATIC ")]
    private static partial Regex Scan();
}
