using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Tests.Support;
using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>The search for a post that may have been made already, whatever the clocks show.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class OwnPostSearchTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Snowflake Existing = new(1000);

    private readonly OutboxFixture _story = new();

    [Test]
    public async Task The_search_begins_at_an_id_that_Discord_gave_before_the_first_try_and_at_no_clocks_time()
    {
        var latest = Snowflake.At(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await _story.RequestAsync(subject: 2, lane: OutboxFixture.OtherChannel);
        await _story.Store.MarkPostedAsync(
            await _story.ClaimAsync(_story.Head(OutboxFixture.OtherChannel)!),
            new PostedMessage(OutboxFixture.OtherChannel, latest, ThreadId: null),
            None);
        var delivery = await ClaimAgainAfterAsync(TimeSpan.FromHours(1));
        Lists(new List<Message>());

        await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None);

        var before = Snowflake.At(latest.CreatedAt.AddMinutes(-1));
        await _story.Rest.Received(1).ListMessagesAfterAsync(OutboxFixture.Channel, before, 100, None);
    }

    [Test]
    public async Task Before_Discord_gave_any_id_the_search_begins_with_the_channel()
    {
        var delivery = await ClaimAgainAfterAsync(TimeSpan.FromHours(1));
        Lists(new List<Message>());

        await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None);

        await _story.Rest.Received(1).ListMessagesAfterAsync(OutboxFixture.Channel, OutboxFixture.Channel, 100, None);
    }

    [Test]
    public async Task A_nonce_is_not_trusted_after_the_clock_was_stepped_back()
    {
        await _story.RequestAndClaimAsync();
        _story.Wire.StepBack(TimeSpan.FromHours(2));
        var delivery = _story.Row();
        Lists([OutboxFixture.Posted(OutboxFixture.Channel, Existing, $"checkin.read:7:1~{delivery.Nonce}")]);

        var postedMessage = await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None);

        Assert.That(postedMessage.MessageId, Is.EqualTo(Existing));
        await AssertNoPostAsync();
    }

    [Test]
    public async Task A_post_that_is_late_is_looked_for_by_its_delivery_before_it_is_posted()
    {
        await _story.RequestAsync();
        var dueAt = _story.Now;
        _story.Program.Advance(TimeSpan.FromDays(1));
        var delivery = await _story.ClaimAsync(_story.Head()!);
        Lists([OutboxFixture.Posted(OutboxFixture.Channel, Existing, $"checkin.read:7:1~{delivery.DeliveryId}-18c")]);

        var postedMessage = await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None);

        Assert.That(postedMessage.MessageId, Is.EqualTo(Existing));
        await _story.Rest.Received(1).ListMessagesAfterAsync(
            OutboxFixture.Channel, Snowflake.At((dueAt - Duration.FromHours(1)).ToDateTimeOffset()), 100, None);
        await _story.Rest.Received(1).EditMessageAsync(OutboxFixture.Channel, Existing, Marked(delivery), None);
        await AssertNoPostAsync();
    }

    [Test]
    public async Task A_post_that_is_late_and_was_never_made_is_posted()
    {
        await _story.RequestAsync();
        _story.Program.Advance(TimeSpan.FromDays(1));
        var delivery = await _story.ClaimAsync(_story.Head()!);
        Lists([OutboxFixture.Posted(OutboxFixture.Channel, Existing, $"checkin.read:7:1~{delivery.DeliveryId}0-18c")]);

        await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None);

        await _story.Rest.Received(1).CreateMessageAsync(OutboxFixture.Channel, Marked(delivery), delivery.Nonce, None);
    }

    [Test]
    public async Task A_post_that_is_late_is_posted_from_a_lane_that_is_no_channel_too()
    {
        var lane = new DirectLane(9).Of(7);
        _story.Gateway.GetOwnPermissions(OutboxFixture.Guild, lane).Returns(Permissions.None);
        await _story.RequestAsync(lane: lane);
        _story.Program.Advance(TimeSpan.FromDays(1));
        Lists(new List<Message>());

        await _story.DrainAsync(lane);

        Assert.That(_story.Outcome().State, Is.EqualTo("done"));
    }

    [Test]
    public async Task Nothing_is_looked_for_where_nothing_was_posted_and_nothing_is_wanted_any_more()
    {
        _story.Gateway.GetOwnPermissions(default, default).ReturnsForAnyArgs(Permissions.None);
        _story.Rendering = _ => new Rendering.Remove();
        await _story.RequestAsync();
        _story.Program.Advance(TimeSpan.FromDays(1));

        await _story.DrainAsync();

        Assert.That(_story.Outcome().State, Is.Not.EqualTo("waiting"));
    }

    [Test]
    public async Task The_search_goes_on_page_by_page()
    {
        var delivery = await ClaimAgainAfterAsync(TimeSpan.FromHours(1));
        var full = Enumerable
            .Range(101, 100)
            .Select(number => OutboxFixture.Posted(OutboxFixture.Channel, new Snowflake((ulong)number)))
            .Reverse()
            .ToList();
        Lists(full, [OutboxFixture.Posted(OutboxFixture.Channel, Existing, $"checkin.read:7:1~{delivery.Nonce}")]);

        var postedMessage = await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None);

        Assert.That(postedMessage.MessageId, Is.EqualTo(Existing));
        await _story.Rest.Received(1).ListMessagesAfterAsync(OutboxFixture.Channel, new Snowflake(200), 100, None);
    }

    [Test]
    public async Task A_retry_is_not_put_off_by_hours_when_the_clock_is_stepped_back()
    {
        await _story.RequestAsync();
        var claimed = await _story.ClaimAsync(_story.Head()!);
        await _story.Store.MarkRetryAsync(claimed, () => _story.WireNow + Duration.FromSeconds(10), "unreachable", None);

        var due = _story.Now;
        _story.Wire.StepBack(TimeSpan.FromHours(2));

        Assert.That(_story.Store.FindHead(new Lane(_story.Cohort, OutboxFixture.Channel), due, _story.WireNow), Is.Not.Null);
        Assert.That(_story.Store.FindDueLanes(due, _story.WireNow, most: 1), Has.Count.EqualTo(1));
    }

    public void Dispose() => _story.Dispose();

    private async Task<Delivery> ClaimAgainAfterAsync(TimeSpan pause)
    {
        await _story.RequestAndClaimAsync();
        _story.Program.Advance(TimeSpan.FromDays(1));
        _story.Wire.Advance(pause);
        return await _story.ClaimAsync(_story.Head()!);
    }

    private void Lists(params List<Message>[] pages) =>
        _story.Rest.ListMessagesAfterAsync(default, default, default, default).ReturnsForAnyArgs(pages[0], [.. pages[1..]]);

    private static OutgoingMessage Marked(Delivery delivery) =>
        Arg.Is<OutgoingMessage>(message => message.Buttons()[0].CustomId!.StartsWith($"checkin.read:7:1~{delivery.Nonce}."));

    private Task<Message> AssertNoPostAsync() => _story.Rest.DidNotReceiveWithAnyArgs().CreateMessageAsync(default, null!, null, default);
}
