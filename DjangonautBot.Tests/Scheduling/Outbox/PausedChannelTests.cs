using System.Net;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Storage.Ids;
using NSubstitute;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>The notice to Captains about a channel with paused posts.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class PausedChannelTests : IDisposable
{
    private static readonly Snowflake Captains = OutboxFixture.OtherChannel;

    private readonly OutboxFixture _story = new();
    private readonly List<Snowflake> _told = [];

    private bool _refuses = true;

    public PausedChannelTests()
    {
        _story.RenderingOfPause = delivery =>
        {
            _told.Add(PausedChannel.Of(delivery));
            return OutboxFixture.Show(channel: Captains);
        };
        _story.Rest.CreateMessageAsync(OutboxFixture.Channel, Arg.Any<OutgoingMessage>(), Arg.Any<string?>(), Arg.Any<CancellationToken>())
            .Returns(_ => _refuses
                ? throw OutboxFixture.Refusal(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions)
                : OutboxFixture.Posted(OutboxFixture.Channel, new Snowflake(5)));
    }

    [Test]
    public async Task They_are_told_once_however_often_the_channel_refuses()
    {
        await _story.RequestAsync(subject: 1);
        await _story.RequestAsync(subject: 2);

        for (var tries = 0; tries < 3; tries++)
        {
            await DrainAsync();
            _story.Wire.Advance(DeliveryRetryPolicy.WhenNotPermitted.ToTimeSpan());
        }

        Assert.That(_told, Is.EqualTo([OutboxFixture.Channel]));
    }

    [Test]
    public async Task They_are_told_again_when_the_channel_worked_meanwhile()
    {
        await _story.RequestAsync(subject: 1);
        await DrainAsync();
        _refuses = false;
        _story.Wire.Advance(DeliveryRetryPolicy.WhenNotPermitted.ToTimeSpan());
        await DrainAsync();
        _refuses = true;
        await _story.RequestAsync(subject: 2);

        await DrainAsync();

        Assert.That(_told, Is.EqualTo([OutboxFixture.Channel, OutboxFixture.Channel]));
    }

    [Test]
    public async Task The_Captains_of_each_cohort_that_shares_the_channel_are_told()
    {
        var other = _story.AddCohort(OutboxFixture.Guild);
        var told = new List<CohortId>();
        _story.RenderingOfPause = delivery =>
        {
            told.Add(delivery.CohortId);
            return OutboxFixture.Show(channel: Captains);
        };
        await _story.RequestAsync(subject: 1);
        await _story.RequestAsync(subject: 2, cohort: other);

        foreach (var cohort in new[] { _story.Cohort, other, _story.Cohort, other })
        {
            await _story.Processor.ProcessAsync(
                OutboxFixture.Guild, new Lane(cohort, OutboxFixture.Channel), CancellationToken.None);
            await _story.Processor.ProcessAsync(
                OutboxFixture.Guild, new Lane(cohort, PausedChannel.Lane(cohort)), CancellationToken.None);
        }

        Assert.That(told, Is.EqualTo([_story.Cohort, other]));
    }

    [Test]
    public async Task When_what_tells_them_is_refused_too_nobody_is_told_of_that()
    {
        _story.RenderingOfPause = _ => OutboxFixture.Show();
        await _story.RequestAsync();

        await DrainAsync();
        await DrainAsync();

        Assert.That(_told, Is.Empty);
        Assert.That(_story.Queued(), Has.Count.EqualTo(2), "the channel's, and the one of the news");
    }

    [Test]
    public async Task Closed_direct_messages_are_no_paused_channel()
    {
        _story.Rendering = _ => OutboxFixture.Direct(new Snowflake(50));
        _story.Rest.CreateMessageAsync(default, null!, null, default).ReturnsForAnyArgs<Message>(
            _ => throw OutboxFixture.Refusal(HttpStatusCode.Forbidden, DiscordErrorCode.CannotMessageUser));
        await _story.RequestAsync();

        await DrainAsync();

        Assert.That(_told, Is.Empty);
    }

    public void Dispose() => _story.Dispose();

    // As the outbox does: every lane that is due.
    private async Task DrainAsync()
    {
        await _story.DrainAsync();
        foreach (var lane in _story.Due())
        {
            await _story.DrainAsync(lane);
        }
    }
}
