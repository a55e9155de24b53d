using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings;
using DjangonautBot.Features.Teams;
using DjangonautBot.Hosting.Demo;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Tests.Repository;
using DjangonautBot.Tests.Support;
using Microsoft.Playwright;

namespace DjangonautBot.Tests.Page;

/// <summary>
/// Takes the pictures of the report and of messages in <c>docs/images</c>, made from the demo cohort's eight weeks: run by name only, by
/// <c>docs/images/make</c>.
/// </summary>
[Category(TestCategory.Long)]
[Explicit("It writes into the repository.")]
[NonParallelizable]
[CancelAfter(180_000)]
internal sealed class ReportPictures : LongConversation
{
    // The demo begins in week 3, and its Captain notes no 1:1s: this is the data from before, the same in each run.
    private const string More = """
        insert or ignore into check_in (team_id, crew_id, week, worked_on, next_up, stuck, win, audience, pace, is_quiet,
          created_at, updated_at)
        select team_id, crew_id, week, 'Read ticket ' || (35000 + crew_id * 3 + week), '', '', '', 'team',
          iif(crew_id % 2, 'gentle', 'good'), 0, 0, 0
        from crew_role, (select 1 as week union select 2) where role = 'djangonaut';
        insert or ignore into standup_record (team_id, week, took_place, noted_at)
        select 1, week, 1, 0 from (select 1 as week union select 2);
        insert or ignore into attendance (team_id, week, crew_id)
        select team_id, week, crew_id from crew_role, (select 1 as week union select 2)
        where team_id is not null and (crew_id * 3 + week) % 7 > 0;
        insert or ignore into confidence (crew_id, week, value, said_at)
        select crew_id, week, min(5, 1 + crew_id % 3 + week / 4), 0
        from crew_role, (select 1 as week union select 4 union select 8) where role = 'djangonaut';
        insert or ignore into one_on_one (crew_id, week, state, noted_at)
        select crew_id, week, iif((crew_id + week / 2) % 3, 'held', 'notneeded'), 0
        from crew_role, (select 2 as week union select 4 union select 6 union select 8) where role = 'djangonaut';
        """;

    private DemoCohort _demo = null!;
    private IPage? _page;

    [SetUp]
    public async Task PlayTheDemoAsync()
    {
        _demo = DemoCohort.Populate(World);
        await _demo.SetUpAsync(World.Clock);
        var calendar = new DemoCalendar(
            World,
            _demo,
            Bot.Get<DeliveryStore>(),
            Bot.Get<ICohorts>(),
            Bot.Get<ITeams>(),
            Bot.Get<IPostSettings>(),
            Bot.Get<DjangonautBot.Scheduling.ProgramClock>(),
            TimeProvider.System);
        World.Clock.Moved += PassTheLimits;
        var travel = new TimeTravel(World, calendar, TimeProvider.System);
        await new DemoPlayback(_demo, calendar, travel, TimeProvider.System, TimeSpan.Zero).PlayAsync(Cancellation);
        await Bot.Database.WriteAsync(transaction => transaction.Execute(More), Cancellation);
    }

    [TearDown]
    public Task CloseAsync() => _page?.Context.CloseAsync() ?? Task.CompletedTask;

    [TestCase(375, "report-phone")]
    [TestCase(768, "report-tablet")]
    [TestCase(1280, "report-desk")]
    public Task In_the_light(int width, string name) => TakeAsync(name, ColorScheme.Light, Media.Screen, width);

    [Test]
    public Task In_the_dark() => TakeAsync("report-dark", ColorScheme.Dark, Media.Screen, width: 1280);

    // An A4 sheet at 96 dots an inch.
    [Test]
    public Task On_paper() => TakeAsync("report-print", ColorScheme.Dark, Media.Print, width: 794);

    [Test]
    public async Task In_messages()
    {
        var root = Root();
        var messages = new[] { await _demo.Captain.RunAsync("overview"), await _demo.Captain.RunAsync("cohort report") };
        foreach (var picture in messages.SelectMany(message => message.Message!.Pictures()))
        {
            var name = picture.File!.FileName.Replace("-week-8", "", StringComparison.Ordinal);
            var path = Path.Combine(root, "docs", "images", $"picture-{name}");
            await File.WriteAllBytesAsync(path, picture.File.Bytes.ToArray(), Cancellation);
        }
    }

    private static string Root()
    {
        if (RepositoryRoot.Find() is { } root)
        {
            return root.FullName;
        }

        Assert.Ignore("The tests run away from the repository, so there is no place for pictures.");
        return "";
    }

    private async Task TakeAsync(string name, ColorScheme scheme, Media media, int width)
    {
        var root = Root();
        var report = await _demo.Captain.RunAsync("cohort report");
        _page = await Chromium.OpenAsync(
            new()
            {
                ColorScheme = scheme,
                ViewportSize = new() { Width = width, Height = 800 },
                DeviceScaleFactor = 1.5f,
            });
        await _page.SetContentAsync(report.Message!.Files[0].Text);
        await _page.EmulateMediaAsync(new() { Media = media, ColorScheme = scheme });
        await _page.AddStyleTagAsync(new() { Content = "@media print { body { padding: 14mm } }" });
        await _page.ScreenshotAsync(new() { Path = Path.Combine(root, "docs", "images", $"{name}.png"), FullPage = true });
    }
}
