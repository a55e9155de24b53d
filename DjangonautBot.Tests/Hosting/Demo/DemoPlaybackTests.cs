using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings;
using DjangonautBot.Features.Teams;
using DjangonautBot.Hosting.Demo;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Hosting.Demo;

internal sealed class DemoPlaybackTests : LongConversation
{
    private DemoCohort _demo = null!;
    private DemoCalendar _calendar = null!;

    [SetUp]
    public async Task SetDemoUpAsync()
    {
        _demo = DemoCohort.Populate(World);
        await _demo.SetUpAsync(World.Clock);
        _calendar = new DemoCalendar(
            World,
            _demo,
            Bot.Get<DeliveryStore>(),
            Bot.Get<ICohorts>(),
            Bot.Get<ITeams>(),
            Bot.Get<IPostSettings>(),
            Bot.Get<DjangonautBot.Scheduling.ProgramClock>(),
            TimeProvider.System);
    }

    [Test]
    public async Task The_people_live_until_they_have_landed()
    {
        await CheckInAsync(_demo.Djangonauts[0], "So that the week has a thread");
        await World.WaitUntilAsync(() => _demo.TeamChannel.Threads.Count > 0, Cancellation);
        World.Clock.Moved += PassTheLimits;

        await Story(TimeSpan.Zero).PlayAsync(Cancellation);

        var posts = _demo.TeamChannel.Messages;
        Assert.Multiple(() =>
        {
            Assert.That(_calendar.Cohort!.IsUnderWay(_calendar.Now), Is.False);
            Assert.That(posts.Select(message => message.CreatedAt), Is.Ordered);
            Assert.That(
                posts.Count(message => message.Text.StartsWith("### 🪐", StringComparison.Ordinal)),
                Is.EqualTo(6),
                "weeks 3 to 8 open");
            Assert.That(
                posts.Count(message => message.Text.StartsWith("🛰️", StringComparison.Ordinal)),
                Is.EqualTo(6),
                "their stand-ups");
            Assert.That(
                posts.Count(message => message.Text.StartsWith("### 🌌", StringComparison.Ordinal)),
                Is.EqualTo(6),
                "and their summaries");
            Assert.That(_demo.Djangonauts[2].DirectMessages!.Messages, Is.Not.Empty, "one person gets reminders");
        });
    }

    [Test]
    public async Task It_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        var playing = Story(TimeSpan.FromHours(1)).PlayAsync(stop.Token);

        await stop.CancelAsync();

        Assert.That(async () => await playing, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void The_next_thing_on_a_Wednesday_is_the_brief_before_Thursdays_stand_up() =>
        Assert.That(_calendar.NextEvent?.ToDateTimeOffset(), Is.EqualTo(new DateTimeOffset(2026, 3, 19, 15, 0, 0, TimeSpan.Zero)));

    [Test]
    public async Task The_next_thing_on_a_Saturday_is_Sundays_summary()
    {
        await LiveUntilAsync("2026-03-21 12:00");

        Assert.That(_calendar.NextEvent?.ToDateTimeOffset(), Is.EqualTo(new DateTimeOffset(2026, 3, 22, 17, 0, 0, TimeSpan.Zero)));
        Assert.That(_calendar.NextMonday.ToDateTimeOffset(), Is.EqualTo(new DateTimeOffset(2026, 3, 22, 23, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public async Task What_is_due_in_a_cohort_that_somebody_began_is_a_thing_to_come_too()
    {
        var lena = await BeginCohortAsync(startsOn: "2026-03-16");

        Assert.That(_calendar.NextEvent?.ToDateTimeOffset(), Is.EqualTo(new DateTimeOffset(2026, 3, 18, 10, 45, 0, TimeSpan.Zero)), lena);
    }

    [Test]
    public async Task When_all_have_landed_nothing_is_left_to_come()
    {
        World.Clock.Moved += PassTheLimits;
        await BeginCohortAsync(startsOn: "2026-03-30");

        await Story(TimeSpan.Zero).PlayAsync(Cancellation);

        Assert.That(_calendar.NextEvent, Is.Null);
        Assert.That(_calendar.Now.ToDateTimeOffset(), Is.GreaterThan(new DateTimeOffset(2026, 5, 24, 0, 0, 0, TimeSpan.Zero)));
    }

    // In the second server, with a stand-up on Wednesdays at 11:00 in Amsterdam, of which its Navigators are asked at 11:45.
    private async Task<string> BeginCohortAsync(string startsOn)
    {
        var server = World.Servers.Single(server => server.Id != _demo.Server.Id && server.People.Any(person => person.Name == "Lena"));
        var lena = server.People.Single(person => person.Name == "Lena");
        var created = await lena.RunAsync(
            "cohort create", ("name", "Session 7"), ("starts_on", startsOn), ("time_zone", "Europe/Amsterdam"));
        var team = await lena.RunAsync(
            "team create",
            ("name", "Mars"),
            ("channel", server.Channels.Single(channel => channel.Name == "team-mars")),
            ("day", "Wednesday"),
            ("time", "11:00"));
        return $"{created.Text}\n{team.Text}";
    }

    private DemoPlayback Story(TimeSpan pace) =>
        new(_demo, _calendar, new TimeTravel(World, _calendar, TimeProvider.System), TimeProvider.System, pace);
}
