using System.Net;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Tests.Support;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>Messages that Discord does not take, however often it is asked.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class SetAsideTests : IDisposable
{
    private const long Stuck = 1;
    private const long Behind = 2;

    private static readonly Snowflake Captains = OutboxFixture.OtherChannel;

    private readonly OutboxFixture _story = new();
    private readonly List<string> _told = [];

    public SetAsideTests()
    {
        _story.Rendering = delivery => OutboxFixture.Show($"{delivery.SubjectId}");
        _story.RenderingOfSetAside = _ => OutboxFixture.Show("news", Captains);
        Answers();
    }

    [Test]
    public async Task An_edit_that_Discord_never_answers_is_set_aside_and_what_is_behind_it_is_posted()
    {
        await _story.RequestAsync(Stuck);
        await _story.DrainAsync();
        _story.Rest.EditMessageAsync(default, default, null!, default).ThrowsAsyncForAnyArgs(new DiscordUnreachableException("500"));
        await _story.RequestAsync(Stuck);
        await _story.RequestAsync(Behind);

        await TryForAWhileAsync();

        Assert.That((_story.Outcome(Stuck).State, _story.Outcome(Behind).State), Is.EqualTo(("set_aside", "done")));
    }

    [Test]
    public async Task A_404_that_stays_is_set_aside_too()
    {
        DoesNotTake(Stuck, OutboxFixture.Refusal(HttpStatusCode.NotFound, 0));
        await _story.RequestAsync(Stuck);

        await TryForAWhileAsync();

        Assert.That(_story.Outcome(Stuck), Is.EqualTo(("set_aside", "Discord 404/0")));
    }

    [Test]
    public async Task While_Discord_answers_nothing_at_all_everything_waits()
    {
        _story.Rest.CreateMessageAsync(default, null!, null, default).ThrowsAsyncForAnyArgs(new DiscordUnreachableException("gone"));
        _story.Rest.ListMessagesAfterAsync(default, default, default, default)
            .ThrowsAsyncForAnyArgs(new DiscordUnreachableException("gone"));
        await _story.RequestAsync(Stuck);

        await TryForAWhileAsync();
        Answers();
        _story.Rest.ListMessagesAfterAsync(default, default, default, default).ReturnsForAnyArgs([]);
        await TryForAWhileAsync();

        Assert.That((_story.Outcome(Stuck).State, _told), Is.EqualTo(("done", Array.Empty<string>())));
    }

    [Test]
    public async Task A_rate_limit_sets_nothing_aside()
    {
        DoesNotTake(Stuck, OutboxFixture.Refusal(HttpStatusCode.TooManyRequests, 0));
        await _story.RequestAsync(Stuck);

        await TryForAWhileAsync();

        Assert.That(_story.Outcome(Stuck).State, Is.EqualTo("waiting"));
    }

    [Test]
    public async Task Captains_are_told_once_of_all_that_is_set_aside()
    {
        DoesNotTake(Stuck, OutboxFixture.Refusal(HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody));
        DoesNotTake(Behind, OutboxFixture.Refusal(HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody));
        await _story.RequestAsync(Stuck);
        await TryForAWhileAsync();

        await _story.RequestAsync(Behind);
        await TryForAWhileAsync();

        Assert.That(_told, Is.EqualTo(["news"]));
        await _story.Rest.Received(1).EditMessageAsync(
            Captains, Arg.Any<Snowflake>(), Arg.Any<OutgoingMessage>(), Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task They_are_told_anew_when_it_happens_after_all_was_well()
    {
        DoesNotTake(Stuck, OutboxFixture.Refusal(HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody));
        await _story.RequestAsync(Stuck);
        await TryForAWhileAsync();
        Answers();
        await _story.Store.RetrySetAsideAsync(_story.Cohort, CancellationToken.None);
        await TryForAWhileAsync();

        DoesNotTake(Behind, OutboxFixture.Refusal(HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody));
        await _story.RequestAsync(Behind);
        await TryForAWhileAsync();

        Assert.That(_told, Is.EqualTo(["news", "news"]));
    }

    [Test]
    public async Task What_was_set_aside_is_posted_when_somebody_tries_again()
    {
        DoesNotTake(Stuck, OutboxFixture.Refusal(HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody));
        await _story.RequestAsync(Stuck);
        await TryForAWhileAsync();
        Answers();

        var again = await _story.Store.RetrySetAsideAsync(_story.Cohort, CancellationToken.None);
        await TryForAWhileAsync();

        Assert.That((again, _story.Outcome(Stuck).State), Is.EqualTo((1, "done")));
    }

    [Test]
    public async Task Of_a_notice_that_Discord_does_not_take_there_is_no_notice()
    {
        _story.Rest.CreateMessageAsync(default, null!, null, default)
            .ThrowsAsyncForAnyArgs(OutboxFixture.Refusal(HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody));
        await _story.RequestAsync(Stuck);

        await TryForAWhileAsync();

        Assert.That(_story.Queued(), Is.Empty);
    }

    public void Dispose() => _story.Dispose();

    private void Answers() =>
        _story.Rest.CreateMessageAsync(default, null!, null, default).ReturnsForAnyArgs(call => Take(call.Arg<Snowflake>(), call));

    private Message Take(Snowflake channelId, NSubstitute.Core.CallInfo call)
    {
        if (channelId == Captains)
        {
            _told.Add(call.Arg<OutgoingMessage>().Text());
        }

        return OutboxFixture.Posted(channelId, new Snowflake(5000 + (ulong)_told.Count));
    }

    private void DoesNotTake(long subject, DiscordApiException refusal) =>
        _story.Rest.CreateMessageAsync(
                Arg.Any<Snowflake>(),
                Arg.Is<OutgoingMessage>(message => message.Text() == $"{subject}"),
                Arg.Any<string?>(),
                Arg.Any<CancellationToken>())
            .ThrowsAsync(refusal);

    // As the outbox does for a quarter of an hour: every lane that is due.
    private async Task TryForAWhileAsync()
    {
        for (var minute = 0; minute < 15; minute++)
        {
            foreach (var lane in _story.Due())
            {
                await _story.DrainAsync(lane);
            }

            _story.Wire.Advance(TimeSpan.FromMinutes(1));
        }
    }
}
