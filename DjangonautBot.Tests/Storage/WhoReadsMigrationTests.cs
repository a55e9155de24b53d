using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Storage;

/// <summary>
/// A database of the version before messages followed the texts that they quote: with a removed team, somebody who moved, two teams in one
/// channel, and a closed cohort whose texts have expired.
/// </summary>
internal sealed class WhoReadsMigrationTests
{
    private const int EarlierVersion = 18;

    private const string Before =
        """
        insert into server (guild_id, joined_at) values (1, 0);
        insert into cohort (cohort_id, guild_id, name, starts_on, time_zone, weeks, created_at, closed_at, forgotten_at)
        values (1, 1, 'Session 6', '2026-03-02', 'Europe/Amsterdam', 8, 0, null, null),
               (2, 1, 'Session 5', '2025-03-03', 'Europe/Amsterdam', 8, 0, 1, 2);
        insert into team (team_id, cohort_id, name, channel_id, standup_day, standup_time, minutes, created_at, removed_at, removed_name)
        values (1, 1, 'Pluto', 5, 4, '18:00', 45, 0, null, null),
               (2, 1, 'Mars', 5, 4, '18:00', 45, 0, null, null),
               (3, 1, '0003', 6, 4, '18:00', 45, 0, 1, 'Venus'),
               (4, 2, 'Moon', 7, 4, '18:00', 45, 0, null, null);
        insert into crew (crew_id, cohort_id, user_id, display_name, joined_at) values (1, 1, 101, 'Ada', 0), (2, 1, 102, 'Grace', 0);
        insert into crew_role (crew_id, role, team_id) values (1, 'djangonaut', 2), (2, 'navigator', 1);
        insert into check_in (check_in_id, team_id, crew_id, week, worked_on, next_up, stuck, win, audience, created_at, updated_at)
        values (1, 1, 1, 1, 'Read', '', '', '', 'team', 0, 0), (2, 2, 1, 2, 'Wrote', '', '', '', 'guides', 0, 0);
        insert into question (question_id, cohort_id, team_id, crew_id, week, audience, is_anonymous, text, asked_at)
        values (1, 1, 1, 1, 1, 'team', 1, 'Why?', 0), (2, 1, 1, 1, 1, 'navigators', 1, 'How?', 0);
        insert into handover_note (team_id, week, crew_id, text, written_at) values (1, 1, 2, 'Ask Ada.', 0);
        insert into delivery (delivery_id, cohort_id, kind, subject_id, week, lane, state, due_at, nonce_since, channel_id, message_id)
        values (1, 1, 'check_in', 1, 1, 5, 'done', 0, 0, 5, 901),
               (2, 1, 'summary', 1, 1, 5, 'done', 0, 0, 5, 902),
               (3, 1, 'brief', 1, 2, 5, 'done', 0, 0, 9, 903),
               (4, 1, 'summary', 2, 1, 5, 'waiting', 0, null, null, null),
               (5, 2, 'summary', 4, 1, 7, 'done', 0, 0, 7, 905);
        """;

    [Test]
    public void What_stands_is_known_to_quote_what_it_may_quote_and_notes_know_their_authors()
    {
        using var storage = new TestDatabase();
        using var database = storage.Open("earlier.db");
        Migrator.Migrate(database, [.. Migration.All.Where(migration => migration.Number <= EarlierVersion)]);
        database.Read(connection => connection.Execute(Before));

        Migrator.Migrate(database);

        Assert.Multiple(() =>
        {
            Assert.That(
                Rows(database, "select delivery_id || ' ' || source || ' ' || source_id from delivery_quote order by 1"),
                Is.EqualTo(["1 check_in 1", "2 check_in 1", "2 question 1", "3 check_in 1", "3 handover_note 1", "3 question 1"]));
            Assert.That(Rows(database, "select team_id || ' ' || week || ' ' || user_id from handover_author"), Is.EqualTo(["1 1 102"]));
            Assert.That(Rows(database, "select coalesce(team_id, 'none') from questions order by question_id"), Is.EqualTo(["1", "none"]));
            Assert.That(Rows(database, "select team_id from team where channel_id = 5 and removed_at is null"), Is.EqualTo(["1", "2"]));
        });
    }

    private static List<string> Rows(Database database, string sql) =>
        database.Read(connection => connection.Query<string>(sql).ToList());
}
