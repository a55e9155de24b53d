using System.Text.RegularExpressions;
using DjangonautBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Repository.Schema;

/// <summary>A table has one owner. Each rule is tried on a statement that breaks it, and then on the bot itself.</summary>
internal sealed partial class TableRulesTests
{
    private TestDatabase _storage = null!;
    private SqliteConnection _connection = null!;
    private TableRules _bot = null!;

    [OneTimeSetUp]
    public void ReadBot()
    {
        _storage = new TestDatabase();
        _connection = _storage.Database.Open();
        _bot = new TableRules(_connection, TableOwners.All, Statement.All);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        _connection.Dispose();
        _storage.Dispose();
    }

    [Test]
    public void A_folder_writes_its_own_tables_only() => Assert.That(_bot.ForeignWrites(), Is.Empty);

    [Test]
    public void A_folder_reads_its_own_tables_and_the_views_of_others() => Assert.That(_bot.ForeignReads(), Is.Empty);

    [Test]
    public void A_view_shows_what_its_owner_owns() => Assert.That(_bot.ForeignViews(), Is.Empty);

    [Test]
    public void Each_table_has_an_owner() => Assert.That(_bot.Undeclared(), Is.Empty, $"Say whose it is in {nameof(TableOwners)}.");

    [Test]
    public void Each_owner_is_a_folder() =>
        Assert.That(
            TableOwners.All.Select(table => Path.Combine(Root, "DjangonautBot", table.Owner)).Distinct(),
            Has.All.Matches<string>(Directory.Exists));

    [Test]
    public void A_view_is_in_the_plural() =>
        Assert.That(
            TableOwners.All.Where(table => table.Owner != "Storage").Select(table => (table.Name, IsPlural: table.Name.EndsWith('s'))),
            Has.All.Matches<(string Name, bool IsPlural)>(table => table.IsPlural == _bot.IsView(table.Name)));

    // Storage reads the objects of every database, such as its tables.
    [Test]
    public void SQL_stands_in_constants_where_these_rules_see_it() =>
        Assert.That(
            Directory.EnumerateFiles(Path.Combine(Root, "DjangonautBot"), "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file))
                .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Storage"))
                .Where(file => HidesSql(File.ReadAllText(Path.Combine(Root, file)))),
            Is.Empty);

    [TestCase("update crew set display_name = @name where crew_id = @crewId")]
    [TestCase("delete from crew")]
    [TestCase("delete from crew where crew_id = @crewId returning crew_id")]
    [TestCase("insert into crew (cohort_id, user_id, display_name, joined_at) values (1, 2, '', 3)")]
    [TestCase("insert into crew (crew_id) select crew_id from goal where true on conflict do update set time_zone = null")]
    [TestCase("replace into crew (crew_id) values (1)")]
    [TestCase("with own as (select crew_id from goal) update crew set time_zone = null where crew_id in (select crew_id from own)")]
    public void A_write_of_anothers_table_is_found(string sql) =>
        Assert.That(Rules("Features/Goals", sql).ForeignWrites(), Is.EqualTo(["here writes crew of Features/Crew"]));

    [TestCase("select * from crew")]
    [TestCase("select count(*) from crew")]
    [TestCase("select text from goal, crew where goal.crew_id = crew.crew_id")]
    [TestCase("select text from goal join crew using (crew_id)")]
    [TestCase("select text, (select display_name from crew where crew.crew_id = goal.crew_id) from goal")]
    [TestCase("with people as (select crew_id from crew) select text from goal join people using (crew_id)")]
    [TestCase("delete from goal where crew_id in (select crew_id from crew)")]
    public void A_read_of_anothers_table_is_found(string sql) =>
        Assert.That(Rules("Features/Goals", sql).ForeignReads(), Is.EqualTo(["here reads crew of Features/Crew"]));

    [TestCase("select text from goal join crew_members using (crew_id)")]
    [TestCase("select 'crew' from goal")]
    [TestCase("with crew as (select crew_id from goal) select * from crew")]
    [TestCase("insert into goal (crew_id, text, set_at) select crew_id, '', 0 from crew_members")]
    public void A_read_of_anothers_view_or_of_ones_own_table_is_not(string sql)
    {
        var rules = Rules("Features/Goals", sql);

        Assert.That(rules.ForeignReads().Concat(rules.ForeignWrites()), Is.Empty);
    }

    [TestCase("select text from goal join crew_members using (crew_id)")]
    [TestCase("select count(*) from crew_members")]
    public void The_reader_of_a_view_is_known(string sql) =>
        Assert.That(Rules("Features/Goals", sql).Readers()["crew_members"], Is.EqualTo(["Features/Goals"]));

    [Test]
    public void What_is_behind_a_view_of_a_view_is_not_the_statements_own() =>
        Assert.That(Rules("Features/Goals", "select value from confidence_answers").Readers()["crew_members"], Is.Empty);

    [Test]
    public void What_follows_from_a_foreign_key_or_a_trigger_is_not_the_statements_own() =>
        Assert.That(Rules("Features/Crew", "delete from crew where crew_id = 1").ForeignWrites(), Is.Empty);

    [Test]
    public void A_view_of_anothers_table_is_found()
    {
        var owned = TableOwners.All.Select(table => table.Name == "teams" ? table with { Owner = "Features/Goals" } : table);

        Assert.That(
            new TableRules(_connection, [.. owned], []).ForeignViews(),
            Is.EqualTo(["teams of Features/Goals shows team of Features/Teams"]));
    }

    [Test]
    public void A_table_of_nobody_is_found() =>
        Assert.That(
            new TableRules(_connection, [.. TableOwners.All.Where(table => table.Name != "swap")], []).Undeclared(),
            Is.EqualTo(["swap"]));

    [TestCase("""connection.Execute("delete from crew");""")]
    [TestCase(""""const string Sql = """update crew set time_zone = null""";"""")]
    [TestCase("""connection.Query($"select {Columns} from crew");""")]
    public void SQL_outside_a_constant_of_a_class_is_found(string code) => Assert.That(HidesSql(code), Is.True);

    [TestCase("""private const string Delete = "delete from crew";""")]
    [TestCase("""throw new InvalidOperationException("Nobody was deleted from the crew.");""")]
    public void SQL_in_a_constant_and_prose_are_not(string code) => Assert.That(HidesSql(code), Is.False);

    private static string Root => RepositoryRoot.Find()!.FullName;

    private TableRules Rules(string folder, string sql) => new(_connection, TableOwners.All, [new Statement(folder, "here", sql)]);

    private static bool HidesSql(string code) => SqlText().IsMatch(Constant().Replace(code, ""));

    [GeneratedRegex(@"(private|internal|public) const string \w+\s*=.*?;\s*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Constant();

    [GeneratedRegex(@"""\s*(select\s[^""]*\sfrom|insert\s[^""]*into|update\s+\w+\s+set|delete\s+from|replace\s+into)\s")]
    private static partial Regex SqlText();
}
