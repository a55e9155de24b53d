using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.Retention;
using DjangonautBot.Features.Me.OwnData;
using DjangonautBot.Hosting;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DjangonautBot.Tests.Features.Me;

/// <summary>
/// Every table that names people has an owner that exports, deletes and forgets their data.
/// The tables are asked from the database itself, so that a new one cannot be left out.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class PersonalDataTests : IAsyncDisposable
{
    private static readonly Snowflake Guild = new(1);
    private static readonly Snowflake Ada = new(4242424242);

    // A longer text lies in the file in several pieces.
    private const int LongestInOnePiece = 100;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");
    private readonly WebApplication _bot;

    public PersonalDataTests()
    {
        _bot = BotHost.Build(
            new Settings
            {
                Token = "secret-token",
                ApiBaseUrl = new Uri("http://127.0.0.1:9/api/v10"),
                DatabasePath = MigratedDatabase.CopyTo(_folder),
                HttpHost = "127.0.0.1",
                HttpPort = 0,
            },
            services => services.AddLogging());
        Database.Read(connection => connection.Execute(PersonalDataSeed.Sql));
    }

    private Database Database => _bot.Services.GetRequiredService<Database>();

    private IReadOnlyList<IPersonalData> Parts => [.. _bot.Services.GetServices<IPersonalData>()];

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    [Test]
    public void Each_part_has_a_position_of_its_own() => Assert.That(Parts.Select(part => part.Position), Is.Unique);

    // Feedback is found by its check-in, which must be there until the feedback is erased.
    [Test]
    public void Feedback_comes_before_its_check_in() =>
        Assert.That(
            Parts.OrderBy(part => part.Position).Select(part => part.Name),
            Is.SupersetOf(["feedback", "check_ins"]).And.Matches<IEnumerable<string>>(
                names => names!.TakeWhile(name => name != "check_ins").Contains("feedback")));

    [Test]
    public void Every_table_that_names_people_is_answered_for_once()
    {
        Assert.That(
            Columns().Select(column => column.Table).Except(Parts.SelectMany(part => part.Tables)),
            Is.Empty,
            "An IPersonalData of its feature names it.");
        Assert.That(Parts.SelectMany(part => part.Tables), Is.Unique);
        Assert.That(Parts.Select(part => part.Name), Is.Unique);
    }

    [Test]
    public void In_each_of_them_is_something_about_Ada_to_try_it_on() =>
        Assert.That(
            Columns().GroupBy(column => column.Table).Where(table => table.Sum(CountAda) == 0).Select(table => table.Key),
            Is.Empty,
            "A new table gets a row in the seed.");

    [Test]
    public void The_export_holds_every_word_of_hers_and_none_of_others()
    {
        var export = Export();

        Assert.That(WordsOfAda(), Has.Count.GreaterThan(15));
        Assert.That(WordsOfAda().Where(word => !export.Contains(word, StringComparison.Ordinal)), Is.Empty);
        Assert.That(export.Contains("of-bilal", StringComparison.Ordinal), Is.False);
    }

    [Test]
    public void An_anonymous_question_stands_in_the_export_of_its_asker_only()
    {
        Assert.That(Export(), Does.Contain("ada-question-text"));
        Assert.That(Export(new Snowflake(77)), Does.Not.Contain("ada-question"));
    }

    [Test]
    public void An_export_holds_pace_confidence_talks_turns_attendance_settings_and_the_state_of_direct_messages()
    {
        var cohort = JsonNode.Parse(Export())!["cohorts"]![0]!;

        Assert.Multiple(() =>
        {
            Assert.That($"{cohort["check_ins"]![0]!["pace"]}", Is.EqualTo("toomuch"));
            Assert.That($"{cohort["confidence"]![0]!["value"]}", Is.EqualTo("4"));
            Assert.That(
                $"{cohort["one_on_ones"]![0]!["state"]} {cohort["one_on_ones"]![0]!["noted_at"]}",
                Is.EqualTo("held 2026-03-02T12:00:00Z"));
            Assert.That($"{cohort["turns"]!["led"]![0]!["week"]}", Is.EqualTo("2"));
            Assert.That($"{cohort["standups_attended"]![0]!["week"]}", Is.EqualTo("1"));
            Assert.That(
                $"{cohort["you"]!["wants_reminders"]} {cohort["you"]!["direct_message"]} {cohort["you"]!["roles"]![0]!["role"]}",
                Is.EqualTo("true closed djangonaut"));
            Assert.That(
                $"{cohort["direct_messages"]![0]!["kind"]} {cohort["direct_messages"]![0]!["message_id"]}",
                Is.EqualTo("reminder 901"));
            Assert.That($"{cohort["changes"]![0]!["is_by_you"]}", Is.EqualTo("true"));
        });
    }

    [Test]
    public async Task After_a_deletion_no_row_names_her_and_no_word_of_hers_is_in_the_file_or_its_log()
    {
        var words = WordsOfAda();
        var before = RawDatabase.Find(Database.Path, [.. words]);

        await _bot.Services.GetRequiredService<PersonalDataDeletion>().DeleteAsync(Guild, Ada, Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(before, Is.EquivalentTo(words), "or there is nothing to look for");
            Assert.That(Columns().Where(column => CountAda(column) > 0).Select(column => $"{column.Table}.{column.Name}"), Is.Empty);
            Assert.That(RawDatabase.Find(Database.Path, [.. words, "ada-"]), Is.Empty);
            Assert.That(RawDatabase.Find(Database.Path, "of-bilal-check-in", "of-bilal-question", "of-bilal-win"), Has.Count.EqualTo(3));
            Assert.That(_bot.Services.GetRequiredService<OwnExport>().Write(Guild, Ada, default), Is.Null);
        });
    }

    [Test]
    public async Task Once_more_changes_nothing()
    {
        var personalDataDeletion = _bot.Services.GetRequiredService<PersonalDataDeletion>();
        await personalDataDeletion.DeleteAsync(Guild, Ada, Cancellation);
        var after = Dump();

        await personalDataDeletion.DeleteAsync(Guild, Ada, Cancellation);

        Assert.That(Dump(), Is.EqualTo(after));
    }

    [Test]
    public async Task Somebody_elses_deletion_leaves_her_words()
    {
        await _bot.Services.GetRequiredService<PersonalDataDeletion>().DeleteAsync(Guild, new Snowflake(77), Cancellation);

        Assert.That(Export(), Does.Contain("ada-check-in-worked-on").And.Contain("ada-feedback-received"));
        Assert.That(Export(), Does.Not.Contain("ada-answer-text"), "with a question its answers go");
        Assert.That(RawDatabase.Find(Database.Path, "of-bilal"), Is.Empty);
    }

    // Bilal's is the highest number, which SQLite would give out again.
    [TestCase("check_in")]
    [TestCase("question")]
    [TestCase("answer")]
    [TestCase("win")]
    [TestCase("feedback")]
    public async Task A_number_that_a_button_may_bear_is_used_once(string table)
    {
        var next = NextNumber(table);

        await _bot.Services.GetRequiredService<PersonalDataDeletion>().DeleteAsync(Guild, Ada, Cancellation);
        await _bot.Services.GetRequiredService<PersonalDataDeletion>().DeleteAsync(Guild, new Snowflake(77), Cancellation);

        Assert.That(Counts()[table], Is.Zero);
        Assert.That(NextNumber(table), Is.EqualTo(next).And.GreaterThan(1));
    }

    // Bilal's is the highest number, which SQLite would give out again.
    [Test]
    public async Task A_number_in_the_crew_is_given_to_nobody_else_and_nothing_is_written_under_it_any_more()
    {
        await _bot.Services.GetRequiredService<PersonalDataDeletion>().DeleteAsync(Guild, new Snowflake(77), Cancellation);

        Assert.That(
            () => Database.Read(connection => connection.Execute("insert into goal (crew_id, text, set_at) values (2, 'of-bilal', 0)")),
            Throws.InstanceOf<StorageException>());
        Assert.That(Database.Read(connection => connection.QuerySingle<long>("select crew from next_number")), Is.GreaterThan(2));
    }

    [Test]
    public async Task After_the_retention_nobodys_words_are_in_the_file_or_its_log_and_counts_stay()
    {
        var rows = Counts();

        await ForgetAsync();

        Assert.That(RawDatabase.Find(Database.Path, "ada-", "of-bilal"), Is.Empty);
        Assert.That(
            Counts().Where(table => table.Value != rows[table.Key]).Select(table => table.Key),
            Is.SubsetOf(new[]
            {
                "goal", "cohort_change", "handover_note", "handover_author", "absence", "win_draft", "announcement", "delivery", "lane",
                "calendar", "calendar_item", "crew_import", "crew_import_row", "crew_import_candidate", "crew_import_team",
            }));
    }

    [Test]
    public async Task After_the_retention_a_deletion_still_finds_her_messages()
    {
        await ForgetAsync();

        await _bot.Services.GetRequiredService<PersonalDataDeletion>().DeleteAsync(Guild, Ada, Cancellation);

        Assert.That(
            Database.Read(connection =>
                connection.Query<long>("select message_id from delivery where kind = 'taken_back' order by 1").AsList()),
            Is.SupersetOf(new[] { 901L, 902L, 903L, 904L, 905L }),
            "reminder, card, question, win, announcement");
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task ForgetAsync()
    {
        var retention = _bot.Services.GetRequiredService<CohortRetention>();
        var told = Instant.FromUtc(2027, 1, 1, 0, 0);
        foreach (var now in new[] { told, told + RetentionPolicy.NoticePeriod })
        {
            await Database.WriteAsync(transaction => retention.Advance(transaction, new CohortId(1), now), Cancellation);
        }

        await Database.TruncateLogAsync(Cancellation);
    }

    private string Export(Snowflake? userId = null) =>
        Encoding.UTF8.GetString(
            _bot.Services.GetRequiredService<OwnExport>().Write(Guild, userId ?? Ada, Instant.FromUtc(2026, 3, 3, 0, 0)) ?? []);

    // A column that is a person's id, or refers to somebody in the crew.
    private List<(string Table, string Name)> Columns() => Database.Read(connection => connection.Query<(string, string)>(
        """
        select tables.name, columns.name
        from sqlite_master as tables join pragma_table_info(tables.name) as columns
        where tables.type = 'table' and (columns.name like '%user_id' or columns.name in (
          select keys."from" from pragma_foreign_key_list(tables.name) as keys where keys."table" = 'crew'))
        """).AsList());

    private long CountAda((string Table, string Name) column) =>
        Database.Read(connection =>
            connection.QuerySingle<long>(
                $"select count(*) from {column.Table} where {column.Name} = "
                    + $"{(column.Name.EndsWith("user_id", StringComparison.Ordinal) ? (long)Ada.Value : 1)}"));

    private IReadOnlyList<string> WordsOfAda() =>
        [.. Dump().Where(value => value.StartsWith("ada-", StringComparison.Ordinal) && value.Length < LongestInOnePiece).Distinct()];

    private long NextNumber(string table) => Database.Read(connection => connection.QuerySingle<long>($"select {table} from next_number"));

    private Dictionary<string, long> Counts() => Database.Read(connection => connection
        .Query<string>("select name from sqlite_master where type = 'table'")
        .ToDictionary(table => table, table => connection.QuerySingle<long>($"select count(*) from {table}")));

    // Every value in the database, but the keys of deletions, of which each has one.
    private List<string> Dump() => Database.Read(connection => connection
        .Query<string>("select name from sqlite_master where type = 'table' and name <> 'deletion' order by name")
        .SelectMany(table => connection.Query($"select * from {table}"))
        .SelectMany(row => ((IDictionary<string, object?>)row).Values)
        .Select(value => $"{value}")
        .ToList());
}
