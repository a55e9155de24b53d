using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Tests.Support;
using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>A server that removed the bot, or that is away in an outage.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class AbsentServerTests : IDisposable
{
    private static readonly Guild Present = new(OutboxFixture.Guild, "Djangonaut Space", OwnerId: new Snowflake(2));

    private readonly OutboxFixture _story = new();

    [Test]
    public async Task What_is_due_there_waits_and_is_looked_at_once_an_hour()
    {
        _story.Gateway.FindGuild(OutboxFixture.Guild).Returns((Guild?)null);
        await _story.RequestAsync(subject: 1);
        await _story.RequestAsync(subject: 2);

        await _story.DrainAsync();

        Assert.That((_story.Due().Count, _story.Waits()), Is.EqualTo((0, Duration.FromHours(1))));
        Assert.That((_story.Outcome(1).State, _story.Row(1).Attempts), Is.EqualTo(("waiting", 0)));
        await _story.Rest.DidNotReceiveWithAnyArgs().CreateMessageAsync(default, null!, null, default);
    }

    [Test]
    public async Task However_many_lanes_it_has_none_takes_the_place_of_another_servers()
    {
        const int Lanes = 10;
        var away = _story.AddCohort(new Snowflake(2));
        for (var lane = 1UL; lane <= Lanes; lane++)
        {
            var number = new Snowflake(1000 + lane);
            await _story.RequestAsync((long)lane, number, dueAt: _story.Now - Duration.FromHours(1), cohort: away);
            await _story.Processor.ProcessAsync(new Snowflake(2), new Lane(away, number), CancellationToken.None);
        }

        await _story.RequestAsync(Lanes + 1);

        Assert.That(_story.Due(most: 2), Is.EqualTo([OutboxFixture.Channel]));
    }

    [Test]
    public async Task When_it_is_back_all_that_waited_is_resumed()
    {
        var isNew = _story.PausedLanes.IsNew(OutboxFixture.Guild);
        _story.Gateway.FindGuild(OutboxFixture.Guild).Returns(Present with { Available = false });
        await _story.RequestAsync();
        await _story.DrainAsync();

        var isNewAgain = _story.PausedLanes.IsNew(OutboxFixture.Guild);
        await _story.Store.ResumeAsync(OutboxFixture.Guild, CancellationToken.None);

        Assert.That((isNew, isNewAgain, _story.Due().Count), Is.EqualTo((true, true, 1)));
    }

    [Test]
    public async Task When_it_comes_back_at_that_very_moment_nothing_waits()
    {
        _story.Gateway.FindGuild(OutboxFixture.Guild).Returns(null, Present);
        await _story.RequestAsync();

        await _story.DrainAsync();

        Assert.That(_story.Outcome().State, Is.EqualTo("done"));
    }

    [Test]
    public async Task What_is_of_no_use_any_more_is_skipped_there_too()
    {
        _story.Gateway.FindGuild(OutboxFixture.Guild).Returns((Guild?)null);
        await _story.PlanAsync(usefulUntil: _story.Now + Duration.FromHours(1));
        _story.Program.Advance(TimeSpan.FromHours(2));

        await _story.DrainAsync();

        Assert.That((_story.Outcome().State, _story.Queued().Count), Is.EqualTo(("skipped", 0)));
    }

    public void Dispose() => _story.Dispose();
}
