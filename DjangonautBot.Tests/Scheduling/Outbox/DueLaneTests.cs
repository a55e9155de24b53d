using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>The lanes that the outbox finds at a look: the right ones first, and never more than it can work on.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DueLaneTests : IDisposable
{
    private readonly OutboxFixture _story = new();

    [Test]
    public async Task What_somebody_asked_for_comes_before_what_was_due_earlier_by_the_calendar()
    {
        await PlanAsync(subject: 1, DeliveryPriority.Low, due: Duration.FromHours(-3));
        await PlanAsync(subject: 2, DeliveryPriority.Planned, due: Duration.FromHours(-2));
        await PlanAsync(subject: 3, DeliveryPriority.Planned, due: Duration.FromHours(-1));
        await _story.RequestAsync(subject: 4, lane: Lane(4));

        Assert.That(_story.Due(), Is.EqualTo([Lane(4), Lane(2), Lane(3), Lane(1)]));
    }

    [Test]
    public async Task A_lane_in_which_somebody_waits_sends_first_what_is_before_it()
    {
        await PlanAsync(subject: 1, DeliveryPriority.Planned, due: Duration.FromHours(-2));
        await PlanAsync(subject: 2, DeliveryPriority.Planned, due: Duration.FromHours(-1));
        await _story.RequestAsync(subject: 3, lane: Lane(2));

        Assert.That(_story.Due(), Is.EqualTo([Lane(2), Lane(1)]));
        Assert.That(_story.Head(Lane(2))?.SubjectId, Is.EqualTo(2));
    }

    [Test]
    public async Task A_look_is_bounded_and_what_waits_takes_no_place_in_it()
    {
        for (var subject = 1; subject <= 20; subject++)
        {
            await _story.RequestAsync(subject, Lane(subject), dueAt: _story.Now - Duration.FromHours(1));
            await RetryInAsync(subject, Duration.FromMinutes(5));
        }

        for (var subject = 21; subject <= 30; subject++)
        {
            await _story.RequestAsync(subject, Lane(subject));
        }

        Assert.That(_story.Due(most: 4), Is.EqualTo([Lane(21), Lane(22), Lane(23), Lane(24)]));
    }

    [Test]
    public async Task A_lane_that_waited_is_found_when_its_time_has_come()
    {
        await _story.RequestAsync(subject: 1, Lane(1));
        await RetryInAsync(subject: 1, Duration.FromMinutes(5));
        var next = _story.Store.FindNextAttempt(_story.WireNow) - _story.WireNow;
        var before = _story.Due();

        _story.Wire.Advance(TimeSpan.FromMinutes(5));

        Assert.That((next, before.Count), Is.EqualTo((Duration.FromMinutes(5), 0)));
        Assert.That(_story.Due(), Is.EqualTo([Lane(1)]));
    }

    [TestCase(DeliveryPriority.Planned)]
    [TestCase(DeliveryPriority.Low)]
    public async Task The_next_due_time_is_that_of_the_first_delivery_to_come(DeliveryPriority priority)
    {
        await PlanAsync(subject: 1, priority, due: Duration.FromHours(2));
        await _story.RequestAsync(subject: 2, Lane(2), dueAt: _story.Now + Duration.FromHours(3));

        Assert.That(_story.Store.FindNextDue(_story.Now) - _story.Now, Is.EqualTo(Duration.FromHours(2)));
    }

    [Rule(MaxTest = 100)]
    public void Whatever_happens_to_deliveries_each_lane_knows_its_first_one((byte Row, byte Kind, byte Value)[] events)
    {
        var lanes = _story.Database.Read(connection =>
        {
            connection.Execute("delete from delivery");
            foreach (var (row, kind, value) in events)
            {
                connection.Execute(Statements[kind % Statements.Length], new { _story.Cohort, row = row % 8, value = value % 3 });
            }

            return (Kept: connection.Query<LaneRow>(SelectKept).ToList(), Expected: connection.Query<LaneRow>(SelectExpected).ToList());
        });

        Assert.That(lanes.Kept, Is.EqualTo(lanes.Expected));
    }

    public void Dispose() => _story.Dispose();

    private const string SelectKept = "select number, priority, due_at, next_attempt_at from lane order by number";

    private const string SelectExpected =
        """
        select lane as number, case most_urgent when 0 then 0 else priority end as priority, due_at, next_attempt_at
        from (
          select *,
            row_number() over (partition by lane order by due_at, delivery_id) as place,
            min(priority) over (partition by lane) as most_urgent
          from delivery
          where state in ('waiting', 'sending')
        )
        where place = 1
        order by lane
        """;

    // What happens to a row: it comes, changes in one way, or goes.
    private static readonly string[] Statements =
    [
        "insert or ignore into delivery (delivery_id, cohort_id, kind, subject_id, week, lane, priority, state, due_at) "
            + "values (@row + 1, @Cohort, 'card', @row, 0, @value, @row % 3, 'waiting', @value)",
        "update delivery set lane = @value where subject_id = @row",
        "update delivery set due_at = @value where subject_id = @row",
        "update delivery set next_attempt_at = @value where subject_id = @row",
        "update delivery set priority = @value where subject_id = @row",
        "update delivery set state = 'sending' where subject_id = @row",
        "update delivery set state = 'done' where subject_id = @row",
        "update delivery set state = 'waiting' where subject_id = @row",
        "update delivery set lane = @value, state = 'waiting', priority = 0 where subject_id between @row and @row + 2",
        "delete from delivery where subject_id = @row",
    ];

    private sealed record LaneRow
    {
        public required long Number { get; init; }

        public required long Priority { get; init; }

        public required long DueAt { get; init; }

        public required long NextAttemptAt { get; init; }
    }

    private static Snowflake Lane(int number) => new(1000 + (ulong)number);

    private Task PlanAsync(int subject, DeliveryPriority priority, Duration due) => _story.PlanAsync(subject, Lane(subject), priority, due);

    private Task RetryInAsync(long subject, Duration pause) =>
        _story.Store.MarkRetryAsync(_story.Row(subject), () => _story.WireNow + pause, "unreachable", CancellationToken.None);
}
