using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew.Presence;
using DjangonautBot.Scheduling;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;

namespace DjangonautBot.Tests.Features.Crew.Presence;

/// <summary>Navigators are asked for once on each day of the program.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class PresenceServiceTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task Each_day_asks_once_however_often_it_is_looked_at()
    {
        using var fixture = new PresenceFixture();
        var (program, wire) = (new ManualTimeProvider(new DateTimeOffset(2026, 3, 17, 10, 0, 0, TimeSpan.Zero)), new ManualTimeProvider());
        var gateway = Substitute.For<IDiscordGateway>();
        gateway.Identity.Returns(new BotIdentity(new User(new Snowflake(2), "bot"), new Snowflake(3)));
        using var service = new PresenceService(
            fixture.Check, gateway, new ProgramClock(program), wire, NullLogger<PresenceService>.Instance);

        await service.StartAsync(Cancellation);
        await wire.WaitForTimersAsync(1);
        wire.Advance(Tick);
        await Polling.UntilAsync(() => fixture.Asked.Count == 1, Cancellation);
        wire.Advance(Tick);
        program.Advance(TimeSpan.FromDays(1));
        wire.Advance(Tick);
        await Polling.UntilAsync(() => fixture.Asked.Count == 2, Cancellation);
        await service.StopAsync(Cancellation);

        Assert.That(fixture.Asked.Select(instant => instant.InUtc().Day), Is.EqualTo([17, 18]));
    }
}
