using System.Net;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Tests.Support;
using NSubstitute;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>A refused channel is tried again when the bot's rights there change, and for no other change.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class PausedLaneTests : IDisposable
{
    private readonly OutboxFixture _story = new();

    [Test]
    public async Task A_change_elsewhere_in_the_server_resumes_nothing()
    {
        await RefuseAsync();

        Grant(OutboxFixture.OtherChannel);

        Assert.That(_story.PausedLanes.TakeChanged(OutboxFixture.Guild), Is.Empty);
    }

    [Test]
    public async Task A_change_of_the_bots_rights_in_the_channel_resumes_it_once()
    {
        await RefuseAsync();

        Grant(OutboxFixture.Channel);

        Assert.That(_story.PausedLanes.TakeChanged(new Snowflake(2)), Is.Empty, "nothing changed in that server");
        Assert.That(_story.PausedLanes.TakeChanged(OutboxFixture.Guild), Is.EqualTo([OutboxFixture.Channel]));
        Assert.That(_story.PausedLanes.TakeChanged(OutboxFixture.Guild), Is.Empty);
    }

    [Test]
    public async Task A_server_that_was_left_is_forgotten_with_its_lanes()
    {
        await RefuseAsync();

        _story.PausedLanes.ForgetServer(OutboxFixture.Guild);

        Grant(OutboxFixture.Channel);
        Assert.That(_story.PausedLanes.TakeChanged(OutboxFixture.Guild), Is.Empty, "all is resumed when it comes back");
    }

    [Test]
    public async Task A_lane_that_is_resumed_is_tried_at_once_and_no_other()
    {
        await _story.RequestAsync(subject: 1);
        await _story.RequestAsync(subject: 2, lane: OutboxFixture.OtherChannel);
        _story.RefuseAll(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions);
        await _story.DrainAsync();
        await _story.DrainAsync(OutboxFixture.OtherChannel);

        await _story.Store.ResumeLaneAsync(OutboxFixture.Guild, OutboxFixture.Channel, CancellationToken.None);

        Assert.That(
            _story.Due().Intersect([OutboxFixture.Channel, OutboxFixture.OtherChannel]), Is.EqualTo([OutboxFixture.Channel]));
    }

    [Test]
    public async Task What_changed_while_the_refusal_was_on_its_way_is_tried_at_once()
    {
        await _story.RequestAsync();
        _story.Rest.CreateMessageAsync(default, null!, null, default).ReturnsForAnyArgs(
            _ =>
            {
                Grant(OutboxFixture.Channel);
                throw OutboxFixture.Refusal(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions);
            },
            _ => OutboxFixture.Posted(OutboxFixture.Channel, new Snowflake(5)));

        await _story.DrainAsync();

        Assert.That(_story.Row().MessageId, Is.EqualTo(new Snowflake(5)));
    }

    [Test]
    public async Task What_changes_elsewhere_meanwhile_makes_nothing_be_tried_at_once()
    {
        await _story.RequestAsync();
        _story.RefuseAll(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions);
        _story.Rest.WhenForAnyArgs(rest => rest.CreateMessageAsync(default, null!, null, default))
            .Do(_ => Grant(OutboxFixture.OtherChannel));

        await _story.DrainAsync();

        Assert.That(_story.Waits(), Is.EqualTo(DeliveryRetryPolicy.WhenNotPermitted));
    }

    public void Dispose() => _story.Dispose();

    private async Task RefuseAsync()
    {
        await _story.RequestAsync();
        _story.RefuseAll(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions);
        await _story.DrainAsync();
    }

    private void Grant(Snowflake channelId) =>
        _story.Gateway.GetOwnPermissions(OutboxFixture.Guild, channelId).Returns(Permissions.All & ~Permissions.Administrator);
}
