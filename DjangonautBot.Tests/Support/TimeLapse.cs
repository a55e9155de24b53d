using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Tests.Support;

/// <summary>
/// Lives through weeks in seconds: the program's clock goes from one due instant to the next, and people's actions happen
/// in between at its time.
/// </summary>
/// <param name="passTheLimits">Called between two steps, so that no rate limit makes anybody wait.</param>
/// <param name="isCalm">Polled before a step ends: whether there is nothing left to wait for.</param>
internal sealed class TimeLapse(SandboxWorld world, Database database, Action passTheLimits, Func<bool>? isCalm = null)
{
    // Posts are planned two days ahead, give or take the half minute between two polls; so none is passed by unseen.
    private static readonly Duration LongestStep = Duration.FromHours(12);
    private static readonly Duration PlannedAhead = Duration.FromDays(2) - Duration.FromMinutes(1);

    private const string SelectNextDue =
        "select min(due_at) from delivery where state in ('waiting', 'sending') and due_at > @now";

    private const string IsSettled =
        """
        select not exists (select 1 from delivery where state in ('waiting', 'sending') and due_at <= @now)
           and not exists (select 1 from cohort_plan where is_active = 1 and coalesce(planned_until, 0) < @enough)
        """;

    private readonly PriorityQueue<Func<Task>, Instant> _acts = new();

    private Instant Now => Instant.FromDateTimeOffset(world.Clock.GetUtcNow());

    /// <summary>Somebody will do something at an instant; two things at the same instant happen in no set order.</summary>
    public TimeLapse At(Instant instant, Func<Task> act)
    {
        _acts.Enqueue(act, instant);
        return this;
    }

    public async Task GoAsync(Instant until, CancellationToken cancellationToken)
    {
        // New posts are planned within a minute.
        MoveTo(Now + Duration.FromMinutes(1));
        await SettleAsync(cancellationToken);
        while (Now < until)
        {
            MoveTo(NextStop(until));
            await SettleAsync(cancellationToken);
            while (_acts.TryPeek(out _, out var at) && at <= Now)
            {
                await _acts.Dequeue()();
                await SettleAsync(cancellationToken);
            }
        }
    }

    private Instant NextStop(Instant until)
    {
        var now = Now;
        var due = database.Read(connection => connection.QuerySingle<Instant?>(SelectNextDue, new { now })) ?? until;
        var act = _acts.TryPeek(out _, out var at) ? at : until;
        return new[] { due, act, now + LongestStep }.Min();
    }

    private void MoveTo(Instant instant)
    {
        passTheLimits();
        if (instant > Now)
        {
            world.Clock.MoveTo(instant.ToDateTimeOffset());
        }
    }

    // A skipped post changes nothing in the world that could be awaited, so the outbox itself is polled.
    private Task SettleAsync(CancellationToken cancellationToken) =>
        Polling.UntilAsync(() => isCalm?.Invoke() != false && IsDone(), cancellationToken);

    private bool IsDone() =>
        database.Read(connection => connection.QuerySingle<bool>(IsSettled, new { now = Now, enough = Now + PlannedAhead }));
}
