using System.Text;
using Dapper;
using DjangonautBot.Tests.Repository.Schema;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Measurements.OldAge;

/// <summary>
/// Three years of cohorts: three a year in one server, and one a year in another. Tables, file, memory and log grow by nothing that is not
/// kept on purpose. Run by name only, see <c>docs/measurements.md</c>.
/// </summary>
[Category(TestCategory.Long)]
[Explicit("It lives three years, in some minutes.")]
[NonParallelizable]
[CancelAfter(15 * HangTimeout.Milliseconds)]
internal sealed class OldAgeMeasurement : LongConversation
{
    private const int Years = 3;
    private const int WeeksOfYear = 52;

    // Weeks of a year in which the cohorts of the first server begin, and that of the second.
    private static readonly int[] Beginnings = [3, 20, 37];
    private const int OtherBeginning = 8;

    // Rows, and parts of a whole, by which two years may differ.
    private const long FewRows = 4;
    private const long FewBytes = 64L << 10;
    private const double Noise = 1.1;
    private const long MostAccumulated = 4L << 20;
    private const long MostWalBytes = 8L << 20;
    private const long MostLogBytes = 64L << 10;

    private static readonly LocalDate FirstMonday = new(2026, 3, 23);

    // Rows that are pruned as soon as their cohort is old enough: a part of the table.
    private const string CountPassing =
        """
        select count(*) from delivery
        where message_id is null and nonce_since is null and state in ('done', 'skipped')
          or kind in ('standup', 'debrief', 'digest', 'oneonones', 'questions', 'anonymousquestions', 'retention_notice', 'standup_news',
            'standup_notice') and lane not in (select user_id from direct_channel)
        """;

    [Test]
    public async Task Three_years()
    {
        var time = Plan();
        var years = new List<(Belongings Had, long Passing)> { Look() };
        for (var year = 1; year <= Years; year++)
        {
            await time.GoAsync(MidnightOf(year * WeeksOfYear), Cancellation);
            years.Add(Look());
            await TestContext.Progress.WriteLineAsync($"year {year}: {years[^1].Had.Rows["delivery"]} deliveries");
        }

        var accumulated = await MeasureAccumulatedMemoryAsync();
        await TestContext.Out.WriteLineAsync(Write(years, accumulated));
        Assert.Multiple(() =>
        {
            Assert.That(Growing(years[2].Had, years[3].Had, RowFate.Expires, RowFate.Bounded).Where(IsNotOneEach), Is.Empty);
            Assert.That(years[3].Had.Rows["standup_event"] - years[2].Had.Rows["standup_event"], Is.LessThan(FewRows));
            Assert.That(years[3].Had.Rows["turn_notice"] - years[2].Had.Rows["turn_notice"], Is.LessThan(FewRows));
            Assert.That(years[3].Passing, Is.LessThan((years[2].Passing * Noise) + FewRows));
            Assert.That(
                years[3].Had.Rows.Keys.Where(table =>
                    Grown(years, table, 3) > (Math.Max(0, Grown(years, table, 2)) * Noise) + FewRows),
                Is.Empty,
                "no year adds more than the one before");
            Assert.That(
                years[3].Had.FileBytes - years[2].Had.FileBytes,
                Is.LessThan(((years[2].Had.FileBytes - years[1].Had.FileBytes) * Noise) + FewBytes));
            Assert.That(years.Max(year => year.Had.WalBytes), Is.LessThan(MostWalBytes));
            Assert.That(years[3].Had.LogBytes - years[2].Had.LogBytes, Is.LessThan(MostLogBytes));
            Assert.That(accumulated, Is.LessThan(MostAccumulated));
        });
    }

    private TimeLapse Plan()
    {
        var time = TimeLapse;
        var home = new HomeServer(Server, Captain);
        const ulong ManageServer = 1UL << 5;
        var elsewhere = World.AddServer("Elsewhere");
        var other = new HomeServer(elsewhere, elsewhere.AddPerson("Noor", elsewhere.AddRole("Captain", ManageServer)));
        for (var year = 0; year < Years; year++)
        {
            foreach (var week in Beginnings)
            {
                Live(home, (year * WeeksOfYear) + week);
            }

            Live(other, (year * WeeksOfYear) + OtherBeginning);
        }

        return time;

        void Live(HomeServer server, int week) => new LivedCohort(World, server, FirstMonday.PlusWeeks(week), week).PlanIn(time);
    }

    private static Instant MidnightOf(int week) => FirstMonday.PlusWeeks(week).AtMidnight().InUtc().ToInstant();

    private (Belongings Had, long Passing) Look() =>
        (Belongings.Of(Bot), Bot.Database.Read(connection => connection.QuerySingle<long>(CountPassing)));

    // What years have left in the bot's memory that a start would not bring back. The sandbox keeps the events of a session.
    private async Task<long> MeasureAccumulatedMemoryAsync()
    {
        var sessions = World.Identifies;
        World.Faults.InvalidateSession(resumable: false);
        await World.WaitUntilAsync(() => World.Identifies > sessions, Cancellation);
        Bot.Log.Clear();
        var aged = GC.GetTotalMemory(forceFullCollection: true);
        await RestartBotAsync(ShareTheWire);
        return aged - GC.GetTotalMemory(forceFullCollection: true);
    }

    private static long Grown(List<(Belongings Had, long Passing)> years, string table, int year) =>
        years[year].Had.Rows[table] - years[year - 1].Had.Rows[table];

    private static IEnumerable<(string Table, long Rows)> Growing(Belongings before, Belongings after, params RowFate[] fates) =>
        from life in TableLives.All
        where fates.Contains(life.Fate)
        let grown = after.Rows[life.Table] - before.Rows[life.Table]
        where grown > FewRows
        select (life.Table, grown);

    // One a person, of whom each year brings new ones.
    private static bool IsNotOneEach((string Table, long Rows) grown) => grown.Table != "direct_channel";

    private static string Write(List<(Belongings Had, long Passing)> years, long accumulated)
    {
        var text = new StringBuilder("| rows | year 1 | year 2 | year 3 | grown in year 2 | in year 3 |\n|---|---|---|---|---|---|\n");
        foreach (var table in years[^1].Had.Rows.Keys)
        {
            Line(table, had => had.Rows[table]);
        }

        Line("file, KiB", had => had.FileBytes >> 10);
        Line("of it free, KiB", had => had.FreeBytes >> 10);
        Line("write-ahead log, KiB", had => had.WalBytes >> 10);
        Line("program's log, KiB", had => had.LogBytes >> 10);
        Line("memory with the sandbox, KiB", had => had.MemoryBytes >> 10);
        text.Append($"passing deliveries: {string.Join(", ", years.Select(year => year.Passing))}\n");
        return text.Append($"memory that three years have added to the bot: {accumulated >> 10} KiB\n").ToString();

        void Line(string name, Func<Belongings, long> read)
        {
            var values = years.Select(year => read(year.Had)).ToList();
            text.Append($"| {name} | {values[1]} | {values[2]} | {values[3]} | {values[2] - values[1]} | {values[3] - values[2]} |\n");
        }
    }
}
