using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>Rows of the outbox go when nobody looks for their message any more, and no earlier.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class OldDeliveriesTests : IDisposable
{
    private const long Channel = 7;
    private const long Person = 8;
    private const string Passing = "passing";
    private const string Lasting = "lasting";

    private static readonly Instant Before = Instant.FromUnixTimeMilliseconds(1000);

    private readonly TestDatabase _storage = new();
    private readonly CohortId _cohortId;
    private readonly OldDeliveries _old = new([new Post(Passing, true), new Post(Lasting, false)]);

    public OldDeliveriesTests()
    {
        _cohortId = _storage.AddCohort(new Snowflake(1));
        _storage.Database.Read(connection =>
            connection.Execute("insert into direct_channel (user_id, channel_id) values (@Person, 9)", new { Person }));
    }

    [TestCase(Lasting, "skipped", TestName = "A_delivery_that_was_skipped_goes")]
    [TestCase(Lasting, "done", TestName = "A_delivery_whose_message_was_removed_goes")]
    public async Task A_delivery_without_a_message_goes(string kind, string state)
    {
        Add(kind, state);

        Assert.That(await PruneAsync(), Is.EqualTo(1));
    }

    [TestCase("done")]
    [TestCase("failed")]
    [TestCase("skipped")]
    public async Task A_passing_post_goes(string state)
    {
        Add(Passing, state, messageId: 5);

        Assert.That(await PruneAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_post_whose_message_people_change_stays()
    {
        Add(Lasting, "done", messageId: 5);

        Assert.That(await PruneAsync(), Is.Zero);
    }

    [TestCase("waiting")]
    [TestCase("sending")]
    [TestCase("set_aside")]
    public async Task What_is_still_to_be_sent_stays(string state)
    {
        Add(Passing, state);

        Assert.That(await PruneAsync(), Is.Zero);
    }

    [Test]
    public async Task What_may_stand_without_a_confirmation_stays()
    {
        Add(Lasting, "skipped", isTried: true);

        Assert.That(await PruneAsync(), Is.Zero);
    }

    [Test]
    public async Task What_was_due_lately_stays()
    {
        Add(Passing, "done", messageId: 5, dueAt: Before);
        Add(Lasting, "skipped", dueAt: Before);

        Assert.That(await PruneAsync(), Is.Zero);
    }

    [Test]
    public async Task What_went_to_a_person_stays()
    {
        Add(Passing, "done", messageId: 5, lane: Person);

        Assert.That(await PruneAsync(), Is.Zero);
    }

    [Test]
    public async Task What_holds_words_of_people_stays()
    {
        Add(Passing, "done", messageId: 5);
        _storage.Database.Read(connection =>
            connection.Execute(
                "insert into delivery_quote (source, source_id, delivery_id) select 'goal', 1, delivery_id from delivery"));

        Assert.That(await PruneAsync(), Is.Zero);
    }

    [Test]
    public async Task Rows_of_another_cohort_stay()
    {
        Add(Passing, "done", messageId: 5);

        Assert.That(await PruneAsync(_storage.AddCohort(new Snowflake(2))), Is.Zero);
    }

    [Test]
    public async Task A_batch_is_no_larger_than_asked()
    {
        foreach (var week in Enumerable.Range(0, 3))
        {
            Add(Lasting, "skipped", week: week);
            Add(Passing, "done", messageId: 5, week: week);
        }

        var batches = new[] { await PruneAsync(most: 4), await PruneAsync(most: 4), await PruneAsync(most: 4) };

        Assert.That(batches, Is.EqualTo([4, 2, 0]));
    }

    public void Dispose() => _storage.Dispose();

    private Task<int> PruneAsync(CohortId? cohortId = null, int most = 100) => _storage.Database.WriteAsync(
        transaction => _old.Prune(transaction, cohortId ?? _cohortId, Before, most), CancellationToken.None);

    private void Add(
        string kind,
        string state,
        long? messageId = null,
        bool isTried = false,
        Instant? dueAt = null,
        long lane = Channel,
        int week = 0) =>
        _storage.Database.Read(connection => connection.Execute(
            """
            insert into delivery (cohort_id, kind, subject_id, week, lane, state, due_at, nonce_since, channel_id, message_id)
            values (@cohortId, @kind, 1, @week, @lane, @state, @dueAt, @since, @Channel, @messageId)
            """,
            new
            {
                cohortId = _cohortId,
                kind,
                week,
                lane,
                state,
                dueAt = dueAt ?? Instant.FromUnixTimeMilliseconds(0),
                since = messageId is not null || isTried ? 0L : (long?)null,
                Channel,
                messageId,
            }));

    private sealed record Post(string Kind, bool IsPassing) : IPost
    {
        public Rendering Render(Delivery delivery) => throw new NotSupportedException();
    }
}
