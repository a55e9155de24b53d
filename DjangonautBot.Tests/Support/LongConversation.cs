using DjangonautBot.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Tests.Support;

/// <summary>A conversation in which time passes: hours and weeks, one due instant after the other.</summary>
internal abstract class LongConversation : Conversation
{
    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");

    private static readonly TimeSpan BucketWindow = TimeSpan.FromSeconds(5);

    private readonly ProgramClock _wire = new(TimeProvider.System);

    // The program's clock stays where it is when the wire's is moved on, and nobody should be taken for dead for it.
    protected override SandboxOptions Options => base.Options with
    {
        WireTime = _wire,
        ProgramBasis = TimeProvider.System,
        HeartbeatInterval = TimeSpan.FromDays(100),
    };

    protected virtual TimeLapse TimeLapse => new(World, Bot.Database, PassTheLimits);

    /// <summary>Moves the wire's clock on by as long as Discord counts messages to a channel.</summary>
    protected void PassTheLimits() => PassWireTime(BucketWindow);

    /// <summary>Moves the wire's clock on, and not the program's.</summary>
    protected void PassWireTime(TimeSpan span) => _wire.Advance(span);

    [SetUp]
    public Task ShareTheWireAsync() => RestartBotAsync(ShareTheWire);

    /// <summary>Lets a bot that is started again use the same wire's clock.</summary>
    protected void ShareTheWire(IServiceCollection services) => services.AddSingleton<TimeProvider>(_wire);

    /// <param name="time">In Amsterdam: <c>2026-03-23 09:00</c>.</param>
    protected static Instant Amsterdam(string time) =>
        Time.Parse(time).Value.InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Amsterdam"]).ToInstant();

    /// <inheritdoc cref="Amsterdam"/>
    protected Task LiveUntilAsync(string time) => TimeLapse.GoAsync(Amsterdam(time), Cancellation);
}
