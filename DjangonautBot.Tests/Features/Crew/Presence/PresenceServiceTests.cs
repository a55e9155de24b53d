using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Crew.Presence;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Features.Cohorts;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Features.Crew.Presence;

/// <summary>Navigators are asked for once on each day of the program.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class PresenceServiceTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Each_day_asks_once_however_often_it_is_looked_at()
    {
        using var storage = new TestDatabase();
        var cohortId = storage.AddCohort(new Snowflake(1));
        var asked = System.Threading.Channels.Channel.CreateUnbounded<Instant>();
        var (program, wire) = (new ManualTimeProvider(new DateTimeOffset(2026, 3, 17, 10, 0, 0, TimeSpan.Zero)), new ManualTimeProvider());
        using var service = MakeService(storage, cohortId, asked, program, wire);

        await service.StartAsync(TestContext.CurrentContext.CancellationToken);
        await wire.WaitForTimersAsync(1);
        wire.Advance(Tick);
        var first = await ReadAsync(asked);
        wire.Advance(Tick);
        program.Advance(TimeSpan.FromDays(1));
        wire.Advance(Tick);
        var second = await ReadAsync(asked);
        await service.StopAsync(TestContext.CurrentContext.CancellationToken);

        Assert.That(new[] { first, second }.Select(instant => instant.InUtc().Day), Is.EqualTo([17, 18]));
        Assert.That(asked.Reader.TryRead(out _), Is.False);
    }

    private static PresenceService MakeService(
        TestDatabase storage,
        CohortId cohortId,
        System.Threading.Channels.Channel<Instant> asked,
        ManualTimeProvider program,
        ManualTimeProvider wire)
    {
        var cohorts = Substitute.For<ICohorts>();
        cohorts.Find(cohortId).Returns(SampleCohorts.Cohort(1, new LocalDate(2026, 3, 2)));
        var teams = Substitute.For<ITeams>();
        teams.List(cohortId).Returns([PresenceCheckTests.Pluto]);
        var standups = Substitute.For<IStandups>();
        standups
            .Of(Arg.Any<Cohort>(), Arg.Any<Team>())
            .Returns(call => new StandupTimes(call.Arg<Cohort>().Calendar, call.Arg<Team>(), Exceptions: []));
        var crew = Substitute.For<ICrew>();
        crew.List(PresenceCheckTests.Pluto.TeamId, CrewRole.Navigator)
            .Returns([new CrewMember { CrewId = new CrewId(1), UserId = new Snowflake(5), DisplayName = "Grace" }]);
        var recipients = Substitute.For<IRecipients>();
        recipients.IsPresentAsync(cohortId, new Snowflake(5), Arg.Any<Instant>(), Arg.Any<CancellationToken>())
            .Returns(call => asked.Writer.TryWrite(call.Arg<Instant>()));
        var gateway = Substitute.For<IDiscordGateway>();
        gateway.Identity.Returns(new BotIdentity(new User(new Snowflake(2), "bot"), new Snowflake(3)));
        return new PresenceService(
            new PresenceCheck(
                new PresenceStore(storage.Database, Substitute.For<IPlans>(), new OutboxSignal()),
                crew,
                teams,
                cohorts,
                standups,
                recipients),
            gateway,
            new ProgramClock(program),
            wire,
            NullLogger<PresenceService>.Instance);
    }

    private static async Task<Instant> ReadAsync(System.Threading.Channels.Channel<Instant> asked) =>
        await asked.Reader.ReadAsync(TestContext.CurrentContext.CancellationToken);
}
