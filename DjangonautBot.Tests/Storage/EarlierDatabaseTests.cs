using Dapper;
using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Hosting;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Tests.Storage;

/// <summary>A database of an earlier version goes on working.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class EarlierDatabaseTests : IDisposable
{
    private static readonly DateTimeOffset WednesdayOfWeek4 = new(2026, 3, 25, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");
    private readonly WebApplication _bot;

    public EarlierDatabaseTests()
    {
        var path = Path.Combine(_folder.FullName, "bot.db");
        using (var database = new Database(path))
        {
            EarlierDatabase.Migrate(database);
        }

        _bot = BotHost.Build(
            new Settings
            {
                Token = "secret-token",
                ApiBaseUrl = new Uri("http://127.0.0.1:9/api/v10"),
                DatabasePath = path,
                HttpHost = "127.0.0.1",
                HttpPort = 0,
            },
            services => services.AddLogging().AddSingleton(new ProgramClock(new ManualTimeProvider(WednesdayOfWeek4))));
    }

    public void Dispose()
    {
        ((IDisposable)_bot).Dispose();
        _folder.Delete(recursive: true);
    }

    [TestCase(EarlierDatabase.Pluto, 1, 3, 3, 1, TestName = "Who moved and who left count where their check-in stands")]
    [TestCase(EarlierDatabase.Mars, 1, 0, 0, 0, TestName = "Who moved away from a team's past does not count in their team of today")]
    [TestCase(EarlierDatabase.Mars, 2, 1, 1, 0, TestName = "A later check-in counts in the later team")]
    [TestCase(EarlierDatabase.Pluto, 2, 1, 0, 0, TestName = "Without a check-in, the roles of today count")]
    [TestCase(EarlierDatabase.Pluto, 3, 2, 0, 0, TestName = "Who joined later counts from then on")]
    [TestCase(EarlierDatabase.Venus, 1, 1, 1, 0, TestName = "A removed team keeps those who checked in")]
    public void A_past_week_is_counted(int team, int week, int djangonauts, int checkedIn, int quiet) =>
        Assert.That(
            Get<IWeekCounts>().Read(Cohort(EarlierDatabase.Session6)).Of(new TeamId(team), week),
            Is.EqualTo(new WeekNumbers(djangonauts, checkedIn, quiet)));

    [Test]
    public void A_Navigator_who_left_counts_as_no_Djangonaut() =>
        Assert.That(
            Report(EarlierDatabase.Session6).Weeks[0],
            Is.EqualTo(new WeekReport(1, 4, 1, 0, 0, 0, 0, 0, 0, Wins: 1, Djangonauts: 4)),
            "and the win of the week of preparation is one of the first");

    [Test]
    public void A_report_that_was_kept_stays_as_it_is()
    {
        var report = Report(EarlierDatabase.Session5);

        Assert.That((report.Djangonauts, report.CheckIns, report.Attended, report.Tickets, report.MedianMinutesToAnswer),
            Is.EqualTo((2, 2, 3, 4, 30L)));
    }

    [Test]
    public void Two_teams_that_share_a_channel_are_both_there() =>
        Assert.That(
            Get<DjangonautBot.Features.Teams.ITeams>().List(new CohortId(EarlierDatabase.Session6)).Select(team => team.Name),
            Is.EqualTo(["Mars", "Pluto"]));

    [Test]
    public void Its_rows_refer_to_each_other_as_they_should() =>
        Assert.That(
            Get<Database>().Read(connection => connection.Query<string>("select \"table\" from pragma_foreign_key_check").ToList()),
            Is.Empty);

    private CohortReport Report(int cohortId) => Get<ReportStore>().Read(Cohort(cohortId), Get<ProgramClock>().Now);

    private Cohort Cohort(int cohortId) => Get<ICohorts>().Get(new CohortId(cohortId));

    private T Get<T>()
        where T : notnull => _bot.Services.GetRequiredService<T>();
}
