using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Tests.Scheduling.Outbox;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DeliveryStoreTests : IDisposable
{
    private readonly OutboxFixture _story = new();

    [Test]
    public async Task The_same_message_is_in_line_once_however_often_it_is_asked_for()
    {
        await _story.RequestAsync();
        await _story.RequestAsync();

        var claimed = await _story.ClaimAsync(_story.Head()!);
        await _story.StandsAsync(claimed);

        Assert.That(claimed.Revision, Is.EqualTo(2));
        Assert.That(_story.Head(), Is.Null);
    }

    [Test]
    public async Task What_is_due_later_is_not_in_line_yet()
    {
        await _story.RequestAsync(dueAt: _story.Now + Duration.FromHours(1));
        var before = (_story.Head(), _story.Due().Count);

        _story.Program.Advance(TimeSpan.FromHours(1));

        Assert.That(before, Is.EqualTo(((object?)null, 0)));
        Assert.That(_story.Head(), Is.Not.Null);
        Assert.That(_story.Due().Single(), Is.EqualTo(OutboxFixture.Channel));
    }

    [Test]
    public async Task A_channel_is_worked_through_in_the_order_of_what_is_due()
    {
        await _story.RequestAsync(subject: 1, dueAt: _story.Now);
        await _story.RequestAsync(subject: 2, dueAt: _story.Now - Duration.FromHours(1));
        await _story.RequestAsync(subject: 3, dueAt: _story.Now);

        Assert.That(await WorkThroughAsync(), Is.EqualTo([2, 1, 3]));
    }

    [Test]
    public async Task A_row_that_has_to_wait_holds_up_its_channel_and_no_other()
    {
        await _story.RequestAsync(subject: 1);
        await _story.RequestAsync(subject: 2);
        await _story.RequestAsync(subject: 3, lane: OutboxFixture.OtherChannel);

        await RetryInAsync(_story.Head()!, seconds: 10);

        Assert.That((_story.Head(), _story.Head(OutboxFixture.OtherChannel)?.SubjectId), Is.EqualTo(((object?)null, 3)));
        Assert.That(
            _story.Queued().ToDictionary(lane => lane.Number, lane => lane.NextAttemptAt - _story.WireNow),
            Does.Contain(new KeyValuePair<Snowflake, Duration>(OutboxFixture.Channel, Duration.FromSeconds(10))));
    }

    [Test]
    public async Task A_row_waits_by_the_clock_of_the_wire()
    {
        await _story.RequestAsync();
        await RetryInAsync(_story.Head()!, seconds: 10);

        _story.Program.Advance(TimeSpan.FromDays(7));
        var afterTimeTravel = _story.Head();
        _story.Wire.Advance(TimeSpan.FromSeconds(10));

        Assert.That(afterTimeTravel, Is.Null);
        Assert.That(_story.Head(), Is.Not.Null);
    }

    [Test]
    public async Task What_is_asked_for_while_the_message_is_on_its_way_keeps_it_in_line()
    {
        var claimed = await _story.RequestAndClaimAsync();

        await _story.RequestAsync();
        await _story.StandsAsync(claimed);

        Assert.That(_story.Head()?.MessageId, Is.EqualTo(new Snowflake(1000)), "to be edited");
    }

    [Test]
    public async Task A_message_on_its_way_is_brought_up_to_date_when_it_stands()
    {
        var claimed = await _story.RequestAndClaimAsync();

        await RefreshAsync();
        await _story.StandsAsync(claimed);

        Assert.That(_story.Head()?.MessageId, Is.EqualTo(new Snowflake(1000)), "to be edited");
    }

    [Test]
    public async Task What_was_not_tried_yet_needs_no_bringing_up_to_date()
    {
        await _story.RequestAsync();

        await RefreshAsync();

        Assert.That(_story.Row().Revision, Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_asked_for_while_the_message_is_refused_keeps_it_in_line()
    {
        var claimed = await _story.RequestAndClaimAsync();

        await _story.RequestAsync();
        await _story.Store.MarkFailedAsync(claimed, "Discord 400/50035", CancellationToken.None);

        Assert.That(_story.Head(), Is.Not.Null);
    }

    [Test]
    public async Task A_claim_that_was_never_marked_is_claimed_again_under_the_same_nonce()
    {
        var firstAttemptAt = _story.WireNow;
        var first = await _story.RequestAndClaimAsync();
        _story.Program.Advance(TimeSpan.FromMinutes(5));
        _story.Wire.Advance(TimeSpan.FromSeconds(5));

        var second = await _story.ClaimAsync(_story.Head()!, OutboxFixture.OtherChannel);

        Assert.That((second.Nonce, second.TriedAfter), Is.EqualTo((first.Nonce, first.TriedAfter)));
        Assert.That((first.NonceSince, second.NonceSince), Is.EqualTo(((Instant?)null, (Instant?)firstAttemptAt)));
        Assert.That(_story.Row().ChannelId, Is.EqualTo(OutboxFixture.Channel), "where it may stand already");
    }

    [Test]
    public async Task A_nonce_is_as_short_as_Discord_wants_it_and_nobody_elses()
    {
        await _story.RequestAsync(subject: 1);
        await _story.RequestAsync(subject: 2, lane: OutboxFixture.OtherChannel);

        var one = await _story.ClaimAsync(_story.Head()!);
        var other = await _story.ClaimAsync(_story.Head(OutboxFixture.OtherChannel)!);

        Assert.That(one.Nonce, Has.Length.LessThanOrEqualTo(25).And.Not.EqualTo(other.Nonce));
    }

    [Test]
    public async Task A_message_that_is_gone_is_posted_under_a_new_nonce()
    {
        var claimed = await _story.RequestAndClaimAsync();
        await _story.Store.MarkGoneAsync(claimed, settled: false, CancellationToken.None);
        _story.Program.Advance(TimeSpan.FromSeconds(1));

        var again = await _story.ClaimAsync(_story.Head()!);

        Assert.That(again.Nonce, Is.Not.EqualTo(claimed.Nonce));
        Assert.That((again.NonceSince, again.ChannelId, again.MessageId), Is.EqualTo(((Instant?)null, (Snowflake?)null, (Snowflake?)null)));
    }

    [Test]
    public async Task A_message_that_is_gone_as_it_should_be_is_out_of_line()
    {
        var claimed = await _story.RequestAndClaimAsync();

        await _story.Store.MarkGoneAsync(claimed, settled: true, CancellationToken.None);

        Assert.That(_story.Head(), Is.Null);
    }

    [Test]
    public async Task A_row_that_was_set_aside_lets_the_next_go_on_and_comes_back_when_asked_for()
    {
        await _story.RequestAsync(subject: 1);
        await _story.RequestAsync(subject: 2);
        await _story.Store.MarkFailedAsync(await _story.ClaimAsync(_story.Head()!), "Discord 400/50035", CancellationToken.None);
        var next = _story.Head()!;

        await _story.RequestAsync(subject: 1);

        Assert.That(next.SubjectId, Is.EqualTo(2));
        Assert.That(await WorkThroughAsync(), Is.EqualTo([1, 2]));
    }

    [Test]
    public async Task A_thread_that_stands_is_not_asked_for_again()
    {
        await _story.StandsAsync(await _story.RequestAndClaimAsync(), OutboxFixture.Thread);

        await _story.RequestThreadAsync();

        Assert.That(_story.Head(), Is.Null);
    }

    [Test]
    public async Task A_post_that_has_no_thread_yet_is_asked_for_again()
    {
        await _story.StandsAsync(await _story.RequestAndClaimAsync());

        await _story.RequestThreadAsync();

        Assert.That(_story.Head(), Is.Not.Null);
    }

    [Test]
    public async Task A_post_is_found_by_its_thread()
    {
        await _story.StandsAsync(await _story.RequestAndClaimAsync(), OutboxFixture.Thread);

        Assert.That(
            (_story.Store.FindByThread(OutboxFixture.Thread)?.SubjectId, _story.Store.FindByThread(OutboxFixture.Channel)),
            Is.EqualTo((1L, (object?)null)));
    }

    [Test]
    public async Task A_change_in_a_server_resumes_what_had_to_wait_there_and_nowhere_else()
    {
        var elsewhere = _story.AddCohort(new Snowflake(2));
        await _story.RequestAsync(subject: 1);
        await _story.RequestAsync(subject: 2, lane: OutboxFixture.OtherChannel, cohort: elsewhere);
        await RetryInAsync(_story.Head()!, seconds: 3600);
        await RetryInAsync(_story.Head(OutboxFixture.OtherChannel, elsewhere)!, seconds: 3600);

        var resumed = await _story.Store.ResumeAsync(OutboxFixture.Guild, CancellationToken.None);

        Assert.That(resumed, Is.EqualTo(1));
        Assert.That((_story.Head()?.SubjectId, _story.Head(OutboxFixture.OtherChannel, elsewhere)), Is.EqualTo((1L, (object?)null)));
    }

    public void Dispose() => _story.Dispose();

    private async Task RetryInAsync(Delivery head, int seconds)
    {
        var claimed = await _story.ClaimAsync(head);
        await _story.Store.MarkRetryAsync(
            claimed,
            () => _story.WireNow + Duration.FromSeconds(seconds),
            "unreachable",
            CancellationToken.None);
    }

    private async Task<List<long>> WorkThroughAsync()
    {
        var subjects = new List<long>();
        while (_story.Head() is { } head)
        {
            subjects.Add(head.SubjectId);
            await _story.StandsAsync(await _story.ClaimAsync(head));
        }

        return subjects;
    }

    private Task RefreshAsync() =>
        _story.Database.WriteAsync(
            transaction => _story.Store.Refresh(transaction, _story.Kind, subjectId: 1, week: 3),
            CancellationToken.None);
}
