using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using NodaTime;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>Messages that are deleted for good, regardless of later changes to their subject.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RetractedPostTests : IDisposable
{
    private static readonly Snowflake Standing = new(1000);
    private static readonly Snowflake FirstPosted = new(1001);
    private static readonly Snowflake Ada = new(50);

    private readonly OutboxFixture _story = new();

    [Test]
    public async Task A_message_that_stands_is_deleted_and_so_is_its_row()
    {
        await _story.StandsAsync(await _story.RequestAndClaimAsync());

        await TakeBackAsync();
        await _story.DrainAsync();

        await DeletedAsync(OutboxFixture.Channel, Standing);
        Assert.That(Rows(), Is.Zero);
    }

    [Test]
    public async Task What_was_never_tried_is_not_posted()
    {
        await _story.RequestAsync();

        await TakeBackAsync();
        await _story.DrainAsync();

        Assert.That(_story.Rest.ReceivedCalls(), Is.Empty);
        Assert.That(Rows(), Is.Zero);
    }

    [Test]
    public async Task What_is_on_its_way_at_that_moment_is_deleted_once_it_stands()
    {
        var onItsWay = await _story.RequestAndClaimAsync();

        await TakeBackAsync();
        await _story.StandsAsync(onItsWay);
        await _story.DrainAsync();

        await DeletedAsync(OutboxFixture.Channel, Standing);
        Assert.That(Rows(), Is.Zero);
    }

    [Test]
    public async Task What_the_bot_died_over_is_looked_for_and_deleted()
    {
        var tried = await _story.RequestAndClaimAsync();
        _story.Rest.ListMessagesAfterAsync(default, default, default, default).ReturnsForAnyArgs(
            [OutboxFixture.Posted(OutboxFixture.Channel, Standing, $"checkin.read:7:1~{tried.Nonce}")]);

        await TakeBackAsync();
        await _story.DrainAsync();

        await DeletedAsync(OutboxFixture.Channel, Standing);
        Assert.That(Rows(), Is.Zero);
    }

    [Test]
    public async Task A_number_that_is_used_again_gets_a_message_of_its_own()
    {
        await _story.StandsAsync(await _story.RequestAndClaimAsync());

        await TakeBackAsync();
        await _story.RequestAsync();
        await _story.DrainAsync();

        await DeletedAsync(OutboxFixture.Channel, Standing);
        Assert.That(_story.Row().MessageId, Is.Not.Null.And.Not.EqualTo(Standing));
    }

    [Test]
    public async Task Direct_messages_to_a_person_go_together()
    {
        _story.Rendering = _ => OutboxFixture.Direct(Ada);
        await _story.RequestAsync(subject: 1, lane: Ada);
        await _story.RequestAsync(subject: 2, lane: Ada);
        await _story.RequestAsync(subject: 3);
        await _story.DrainAsync(Ada);

        await Database.WriteAsync(
            transaction => _story.Store.RetractDirect(transaction, _story.Cohort, Ada, _story.Now), CancellationToken.None);
        await _story.DrainAsync(Ada);

        await _story.Rest.ReceivedWithAnyArgs(2).DeleteMessageAsync(default, default, default);
        Assert.That(Rows(), Is.EqualTo(1), "only what was not for that person");
    }

    [Test]
    public async Task What_is_made_anew_is_deleted_and_posted_again()
    {
        await _story.PlanAsync(_story.Now + Duration.FromHours(2));
        await _story.DrainAsync();

        await MakeAnewAsync();
        await _story.DrainAsync();

        await DeletedAsync(OutboxFixture.Channel, FirstPosted);
        Assert.That(_story.Row().MessageId, Is.Not.Null.And.Not.EqualTo(FirstPosted));
    }

    [Test]
    public async Task What_was_made_and_is_of_no_use_any_more_is_only_deleted()
    {
        await _story.PlanAsync(_story.Now + Duration.FromHours(2));
        await _story.DrainAsync();
        _story.Program.Advance(TimeSpan.FromHours(3));

        await MakeAnewAsync();
        await _story.DrainAsync();

        await DeletedAsync(OutboxFixture.Channel, FirstPosted);
        Assert.That(Rows(), Is.Zero);
    }

    [Test]
    public async Task What_has_not_been_made_yet_is_not_made_anew()
    {
        await _story.PlanAsync(_story.Now + Duration.FromHours(2));
        var planned = _story.Row();

        await MakeAnewAsync();

        Assert.That(_story.Row(), Is.EqualTo(planned));
    }

    [Test]
    public async Task What_was_skipped_for_lack_of_a_reader_is_made_anew()
    {
        _story.Rendering = _ => new Rendering.Skip("nobody leads it");
        await _story.PlanAsync(_story.Now + Duration.FromHours(2));
        await _story.DrainAsync();
        _story.Rendering = _ => OutboxFixture.Show();

        await MakeAnewAsync();
        await _story.DrainAsync();

        Assert.That(_story.Row().MessageId, Is.EqualTo(FirstPosted));
    }

    [Test]
    public async Task A_direct_message_that_may_have_arrived_is_taken_away_from_whoever_it_was_for()
    {
        _story.Rendering = _ => OutboxFixture.Direct(Ada);
        await _story.PlanAsync(_story.Now + Duration.FromHours(2));
        _story.Rest.CreateMessageAsync(default, null!, null, default).ThrowsAsyncForAnyArgs(new DiscordUnreachableException("gone"));
        await _story.DrainAsync();
        var tried = _story.Row();
        _story.Rest.ListMessagesAfterAsync(default, default, default, default).ReturnsForAnyArgs(
            [OutboxFixture.Posted(OutboxFixture.DirectMessages, Standing, $"checkin.read:7:1~{tried.Nonce}")]);

        await MakeAnewAsync();
        await _story.DrainAsync();

        await DeletedAsync(OutboxFixture.DirectMessages, Standing);
    }

    public void Dispose() => _story.Dispose();

    private Task MakeAnewAsync() =>
        Database.WriteAsync(transaction => _story.Store.Recreate(transaction, _story.Kind, 1, week: 3, _story.Now), CancellationToken.None);

    private Database Database => _story.Database;

    private Task TakeBackAsync() =>
        Database.WriteAsync(transaction => _story.Store.Retract(transaction, _story.Kind, 1, _story.Now), CancellationToken.None);

    private Task DeletedAsync(Snowflake channel, Snowflake message) =>
        _story.Rest.Received(1).DeleteMessageAsync(channel, message, Arg.Any<CancellationToken>());

    private long Rows() => Database.Read(connection => Dapper.SqlMapper.QuerySingle<long>(connection, "select count(*) from delivery"));
}
