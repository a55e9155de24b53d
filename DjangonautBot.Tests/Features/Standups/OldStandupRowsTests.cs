using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Standups.Events;
using DjangonautBot.Features.Standups.Rotation;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Pruning;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Standups;

/// <summary>Swaps, calls, notices and events of a cohort that landed long ago go when no message leads to them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class OldStandupRowsTests : IDisposable
{
    private const string Team =
        """
        insert into team (team_id, cohort_id, name, channel_id, standup_day, standup_time, minutes, created_at)
        values (1, @cohortId, 'Pluto', 5, 4, '18:00', 45, 0);
        insert into crew (crew_id, cohort_id, user_id, display_name, joined_at)
        values (1, @cohortId, 11, 'Grace', 0), (2, @cohortId, 12, 'Linus', 0);
        insert into swap (swap_id, team_id, crew_id, week, with_crew_id, with_week, state) values (5, 1, 1, 2, 2, 3, 'accepted');
        insert into cover_call (cover_call_id, team_id, crew_id, week, state) values (6, 1, 1, 4, 'withdrawn');
        insert into turn_notice (turn_notice_id, team_id, crew_id, gained, lost) values (7, 1, 1, '3', '2');
        insert into standup_event (cohort_id, team_id, week, name, starts_at, ends_at, due_at) values (@cohortId, 1, 1, '', 0, 100, null);
        """;

    private readonly TestDatabase _storage = new();
    private readonly CohortId _cohortId;

    public OldStandupRowsTests()
    {
        _cohortId = _storage.AddCohort(new Snowflake(1));
        _storage.Database.Read(connection => connection.Execute(Team, new { cohortId = _cohortId }));
    }

    [Test]
    public async Task Swaps_calls_and_notices_without_messages_go()
    {
        Assert.That(await PruneAsync(new OldTurnRequests()), Is.EqualTo(3));
    }

    [TestCase("swap", 5, "swap")]
    [TestCase("swap_answer", 5, "swap")]
    [TestCase("cover_call", 6, "cover_call")]
    [TestCase("open_call", 6, "cover_call")]
    [TestCase("hidden_channel", 6, "cover_call")]
    public async Task What_a_message_is_found_by_stays(string kind, long subjectId, string table)
    {
        _storage.Database.Read(connection => connection.Execute(
            """
            insert into delivery (cohort_id, kind, subject_id, week, lane, state, due_at, message_id)
            values (@cohortId, @kind, @subjectId, 0, 1, 'done', 0, 3)
            """,
            new { cohortId = _cohortId, kind, subjectId }));

        await PruneAsync(new OldTurnRequests());

        Assert.That(Count(table), Is.EqualTo(1));
    }

    [TestCase("swap", 6)]
    [TestCase("cover_call", 7)]
    [TestCase("turn_notice", 8)]
    public async Task A_number_that_a_message_bears_is_given_once(string table, long next)
    {
        await PruneAsync(new OldTurnRequests());

        Assert.That(
            _storage.Database.Read(connection => connection.QuerySingle<long>($"select {table} from next_number")), Is.EqualTo(next));
    }

    [Test]
    public async Task An_event_that_is_over_goes()
    {
        await PruneAsync(new OldStandupEvents());

        Assert.That(Count("standup_event"), Is.Zero);
    }

    [TestCase("update standup_event set due_at = 5", TestName = "An_event_with_something_to_be_done_stays")]
    [TestCase("update standup_event set ends_at = 1000", TestName = "An_event_of_late_stays")]
    public async Task An_event_stays(string change)
    {
        _storage.Database.Read(connection => connection.Execute(change));

        await PruneAsync(new OldStandupEvents());

        Assert.That(Count("standup_event"), Is.EqualTo(1));
    }

    [Test]
    public async Task Rows_of_another_cohort_stay()
    {
        var other = _storage.AddCohort(new Snowflake(2));

        Assert.That(await PruneAsync(new OldTurnRequests(), other) + await PruneAsync(new OldStandupEvents(), other), Is.Zero);
    }

    public void Dispose() => _storage.Dispose();

    private Task<int> PruneAsync(IPrunable part, CohortId? cohortId = null) => _storage.Database.WriteAsync(
        transaction => part.Prune(transaction, cohortId ?? _cohortId, Instant.FromUnixTimeMilliseconds(1000), most: 100),
        CancellationToken.None);

    private long Count(string table) =>
        _storage.Database.Read(connection => connection.QuerySingle<long>($"select count(*) from {table}"));
}
