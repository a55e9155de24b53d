using System.Net;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Tests.Support;
using NodaTime;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>Posts that are skipped, because they are of no use any more or have no content.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SkippedPostTests : IDisposable
{
    private readonly OutboxFixture _story = new();

    [Test]
    public async Task What_is_of_no_use_any_more_is_skipped_and_the_next_goes_on()
    {
        await _story.PlanAsync(usefulUntil: _story.Now + Duration.FromHours(1), subject: 1);
        await _story.PlanAsync(usefulUntil: _story.Now + Duration.FromDays(4), subject: 2);
        _story.Rendering = delivery => OutboxFixture.Show($"{delivery.SubjectId}");
        _story.Program.Advance(TimeSpan.FromDays(1));

        await _story.DrainAsync();

        Assert.That(Posted(), Is.EqualTo(["2"]));
        Assert.That(_story.Outcome(1), Is.EqualTo(("skipped", "of no use any more")));
    }

    [Test]
    public async Task What_may_stand_is_looked_for_even_if_it_is_of_no_use_any_more()
    {
        await _story.PlanAsync(usefulUntil: _story.Now + Duration.FromHours(1));
        var tried = await _story.ClaimAsync(_story.Head()!);
        _story.Rest.ListMessagesAfterAsync(default, default, default, default).ReturnsForAnyArgs(
            [OutboxFixture.Posted(OutboxFixture.Channel, new Snowflake(7), $"checkin.read:7:1~{tried.Nonce}")]);
        _story.Wire.Advance(TimeSpan.FromDays(1));

        await _story.DrainAsync();

        Assert.That((Posted().Count, _story.Row().MessageId), Is.EqualTo((0, new Snowflake(7))));
        Assert.That(_story.Outcome().State, Is.EqualTo("done"));
    }

    [Test]
    public async Task What_was_tried_and_does_not_stand_is_not_posted_when_it_is_of_no_use_any_more()
    {
        await _story.PlanAsync(usefulUntil: _story.Now + Duration.FromHours(1));
        await _story.ClaimAsync(_story.Head()!);
        _story.Rest.ListMessagesAfterAsync(default, default, default, default).ReturnsForAnyArgs([]);
        _story.Wire.Advance(TimeSpan.FromDays(1));

        await _story.DrainAsync();

        Assert.That(Posted(), Is.Empty);
        Assert.That(_story.Outcome().State, Is.EqualTo("skipped"));
    }

    [Test]
    public async Task What_a_channel_refused_is_not_posted_when_it_is_of_no_use_any_more()
    {
        await _story.PlanAsync(usefulUntil: _story.Now + Duration.FromHours(2));
        _story.Rest.CreateMessageAsync(default, null!, null, default)
            .ThrowsAsyncForAnyArgs(OutboxFixture.Refusal(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions));
        await _story.DrainAsync();
        _story.Wire.Advance(TimeSpan.FromHours(3));

        await _story.DrainAsync();

        Assert.That(Posted(), Has.Count.EqualTo(1), "the one that was refused");
        await _story.Rest.DidNotReceiveWithAnyArgs().ListMessagesAfterAsync(default, default, default, default);
        Assert.That(_story.Outcome().State, Is.EqualTo("skipped"));
    }

    [Test]
    public async Task Where_there_is_nothing_to_say_nothing_is_posted_and_the_reason_is_kept()
    {
        await _story.RequestAsync();
        _story.Rendering = _ => new Rendering.Skip("nobody asked");

        await _story.DrainAsync();

        Assert.That(Posted(), Is.Empty);
        Assert.That(_story.Outcome(), Is.EqualTo(("skipped", "nobody asked")));
    }

    [Test]
    public async Task What_is_for_later_is_rendered_again_then()
    {
        var morning = _story.Now + Duration.FromHours(6);
        await _story.PlanAsync(usefulUntil: _story.Now + Duration.FromHours(12));
        _story.Rendering = _ => _story.Now < morning ? new Rendering.Later(morning) : OutboxFixture.Show();

        await _story.DrainAsync();
        var before = Posted().Count;
        _story.Program.Advance(TimeSpan.FromHours(6));
        await _story.DrainAsync();

        Assert.That((before, Posted().Count), Is.EqualTo((0, 1)));
    }

    public void Dispose() => _story.Dispose();

    private List<string?> Posted() =>
    [
        .. _story.Rest.ReceivedCalls()
            .Where(call => call.GetMethodInfo().Name == nameof(_story.Rest.CreateMessageAsync))
            .Select(call => ((OutgoingMessage)call.GetArguments()[1]!).Text()),
    ];
}
