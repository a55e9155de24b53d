using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings;
using DjangonautBot.Features.Teams;
using DjangonautBot.Hosting.Demo;
using DjangonautBot.Sandbox;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Hosting.Demo;

/// <summary>The demo is in week 3, and weeks 1 and 2 are there to look back on.</summary>
internal sealed class DemoPastTests : LongConversation
{
    private DemoCohort _demo = null!;

    protected override SandboxOptions Options => base.Options with
    {
        ProgramStart = DemoPast.BeginsAt(Instant.FromDateTimeOffset(Wednesday)).ToDateTimeOffset(),
    };

    [SetUp]
    public async Task LiveAsync()
    {
        _demo = DemoCohort.Populate(World);
        World.Clock.Moved += PassTheLimits;
        await _demo.SetUpAsync(World.Clock, weeksBefore: 0);
        var calendar = new DemoCalendar(
            World,
            _demo,
            Bot.Get<DeliveryStore>(),
            Bot.Get<ICohorts>(),
            Bot.Get<ITeams>(),
            Bot.Get<IPostSettings>(),
            Bot.Get<DjangonautBot.Scheduling.ProgramClock>(),
            TimeProvider.System);
        await new DemoPast(_demo, calendar, new TimeTravel(World, calendar, TimeProvider.System)).LiveAsync(Cancellation);
        World.Clock.MoveTo(Wednesday);
    }

    [Test]
    public async Task The_weeks_before_have_check_ins_an_answer_stand_ups_turns_and_paces()
    {
        var captain = _demo.Captain;
        var (week, overview, report) =
            (await captain.RunAsync("week"), await captain.RunAsync("overview"), await captain.RunAsync("cohort report"));
        var questions = await captain.RunAsync("questions", ("state", "answered"));
        var rotation = await captain.RunAsync("rotation show");

        Assert.Multiple(() =>
        {
            Assert.That(week.Text, Does.Contain("Week 3 of 8"));
            Assert.That(
                overview.Message!.Files[0].Text,
                Does.Contain("Pluto, week 1: 3 checked in, 1 quiet, 0 away, 1 nothing yet")
                    .And.Contain("Pluto, week 2: 3 checked in, 1 quiet, 0 away, 1 nothing yet"));
            Assert.That(report.Text, Does.Contain("2 held, with 6 people each time"));
            Assert.That(questions.Text, Does.Contain("Where are the compiler's tests?"));
            Assert.That(
                rotation.Text.Split('\n').Where(line => line.StartsWith('✓')).Take(2),
                Has.All.Contains("<@").And.None.Contains("nobody"));
        });
    }
}
