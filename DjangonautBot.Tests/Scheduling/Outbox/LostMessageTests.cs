using System.Net;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Tests.Support;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>Something takes a message away again and again, as a moderation bot may.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class LostMessageTests : IDisposable
{
    private const long Week = 1;
    private const long Card = 2;

    private readonly OutboxFixture _story = new();

    public LostMessageTests()
    {
        _story.Rendering = delivery =>
            delivery.SubjectId == Week ? OutboxFixture.Show(threadName: "Week 3") : OutboxFixture.Show("Card");
        _story.Rest.CreateThreadFromMessageAsync(default, default, null!, default, default)
            .ThrowsAsyncForAnyArgs(OutboxFixture.Refusal(HttpStatusCode.NotFound, DiscordErrorCode.UnknownMessage));
    }

    [Test]
    public async Task It_is_posted_anew_with_growing_pauses_three_times_at_most()
    {
        await _story.RequestAsync(Week);

        var pauses = new List<double>();
        await _story.DrainAsync();
        while (_story.Queued().Any(lane => lane.Number == OutboxFixture.Channel))
        {
            pauses.Add(_story.Waits().TotalSeconds);
            _story.Wire.Advance(_story.Waits().ToTimeSpan());
            await _story.DrainAsync();
        }

        Assert.That(pauses, Is.EqualTo([1, 2]));
        await _story.Rest.ReceivedWithAnyArgs(3).CreateMessageAsync(default, null!, null, default);
        Assert.That(_story.Outcome(Week).State, Is.EqualTo("set_aside"));
    }

    [Test]
    public async Task What_comes_behind_it_is_posted()
    {
        await _story.RequestAsync(Week);
        await _story.RequestAsync(Card);

        for (var tries = 0; tries < 3; tries++)
        {
            await _story.DrainAsync();
            _story.Wire.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.That(_story.Outcome(Card).State, Is.EqualTo("done"));
    }

    [Test]
    public async Task A_message_that_is_lost_now_and_then_is_never_set_aside()
    {
        await _story.RequestAsync(Card);
        await _story.DrainAsync();
        for (var times = 0; times < 5; times++)
        {
            _story.Rest.EditMessageAsync(default, default, null!, default)
                .ThrowsAsyncForAnyArgs(OutboxFixture.Refusal(HttpStatusCode.NotFound, DiscordErrorCode.UnknownMessage));
            await _story.RequestAsync(Card);
            await _story.DrainAsync();
            _story.Wire.Advance(TimeSpan.FromSeconds(1));
            await _story.DrainAsync();
        }

        Assert.That(_story.Outcome(Card).State, Is.EqualTo("done"));
    }

    public void Dispose() => _story.Dispose();
}
