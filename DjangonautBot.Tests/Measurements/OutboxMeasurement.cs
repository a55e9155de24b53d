using System.Diagnostics;
using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Measurements;

/// <summary>The cost of the outbox's looks at a long queue: run by name only, see <c>docs/measurements.md</c>.</summary>
[Category(TestCategory.Long)]
[Explicit("It measures.")]
internal sealed class OutboxMeasurement
{
    private const int Few = 200;
    private const int Many = 20_000;
    private const int Listed = 64;

    // Values that should stay the same differ by this much from run to run.
    private const double Noise = 1.3;

    // Half of the lanes wait for another attempt, and took none of the places.
    private const string Fill =
        """
        with recursive number (n) as (select 1 union all select n + 1 from number where n < @lanes)
        insert into delivery (cohort_id, kind, subject_id, week, lane, is_planned, priority, state, due_at, next_attempt_at)
        select (select cohort_id from cohort), 'card', n, 0, n, 1, 1, 'waiting', n, iif(n % 2 = 0, @later, 0) from number
        """;

    private static readonly Instant Now = Instant.FromUnixTimeSeconds(1_800_000_000);

    [Test]
    public async Task A_look_at_many_lanes_that_are_due()
    {
        const int Rounds = 41;
        const int Looks = 100;
        using var few = new TestDatabase();
        using var many = new TestDatabase();
        var (fewTimes, manyTimes) = (new List<double>(), new List<double>());
        var (fewLanes, manyLanes) = (Queue(few, Few), Queue(many, Many));
        for (var round = 0; round < Rounds; round++)
        {
            fewTimes.Add(TimeLooks(fewLanes, Looks));
            manyTimes.Add(TimeLooks(manyLanes, Looks));
        }

        var (atFew, atMany) = (Median(fewTimes), Median(manyTimes));
        await TestContext.Out.WriteLineAsync(
            $"a look of the outbox: {atFew:0} µs with {Few} lanes due, {atMany:0} µs with {Many}: {atMany / atFew:0.00} times");
        Assert.That(atMany / atFew, Is.LessThan(Noise));
    }

    private static DeliveryStore Queue(TestDatabase storage, int lanes)
    {
        storage.AddCohort(new Snowflake(1));
        storage.Database.Read(connection =>
            connection.Execute(Fill, new { lanes, later = (Now + Duration.FromMinutes(5)).ToUnixTimeMilliseconds() }));
        return new DeliveryStore(storage.Database);
    }

    // In microseconds each.
    private static double TimeLooks(DeliveryStore store, int looks)
    {
        var begin = Stopwatch.GetTimestamp();
        for (var look = 0; look < looks; look++)
        {
            Assert.That(store.FindDueLanes(Now, Now, Listed), Has.Count.EqualTo(Listed));
            store.FindNextDue(Now);
            store.FindNextAttempt(Now);
        }

        return Stopwatch.GetElapsedTime(begin).TotalMicroseconds / looks;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
