using DjangonautBot.Tests.Support;
using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>This machine's clock is minutes off, as Discord's responses show.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class WrongClockTests : IDisposable
{
    private readonly OutboxFixture _story = new();

    [TestCase(3)]
    [TestCase(-3)]
    public async Task Planned_posts_wait_until_it_is_right_and_the_operator_is_warned(int minutes)
    {
        _story.Rest.ClockLead.Returns(TimeSpan.FromMinutes(minutes));
        await _story.PlanAsync(_story.Now + Duration.FromDays(1));

        await _story.DrainAsync();
        var meanwhile = _story.Outcome().State;
        _story.Rest.ClockLead.Returns(TimeSpan.FromSeconds(1));
        _story.Wire.Advance(TimeSpan.FromMinutes(1));
        await _story.DrainAsync();

        Assert.That((meanwhile, _story.Outcome().State), Is.EqualTo(("waiting", "done")));
        Assert.That(_story.Log, Has.One.Contains("This machine's clock is"));
    }

    [Test]
    public async Task What_people_wait_for_goes_out()
    {
        _story.Rest.ClockLead.Returns(TimeSpan.FromMinutes(10));
        await _story.PlanAsync(_story.Now + Duration.FromDays(1), subject: 1);
        await _story.RequestAsync(subject: 2);

        await _story.DrainAsync();

        Assert.That((_story.Outcome(1).State, _story.Outcome(2).State), Is.EqualTo(("waiting", "done")));
    }

    [TestCase(119)]
    [TestCase(-119)]
    public async Task A_clock_that_is_nearly_right_holds_nothing_up(int seconds)
    {
        _story.Rest.ClockLead.Returns(TimeSpan.FromSeconds(seconds));
        await _story.PlanAsync(_story.Now + Duration.FromDays(1));

        await _story.DrainAsync();

        Assert.That(_story.Outcome().State, Is.EqualTo("done"));
    }

    public void Dispose() => _story.Dispose();
}
