using Dapper;
using DjangonautBot.Storage;

namespace DjangonautBot.Tests.Storage;

/// <summary>
/// A database as an earlier version of the bot left it, and brought up to date by this one. In week 4 of Session 6 there are Mars and
/// Pluto, which share a channel, and Venus, which was removed; somebody moved. Session 5 is closed, and its texts have expired.
/// </summary>
internal static class EarlierDatabase
{
    public const int Session5 = 1;
    public const int Session6 = 2;
    public const int Mars = 1;
    public const int Pluto = 2;
    public const int Venus = 3;

    public const string KeptReport =
        """
        {"djangonauts":2,"teams":[{"name":"Luna","djangonauts":2,"is_removed":false,"weeks":[
          {"week":1,"check_ins":2,"quiet":1,"was_held":true,"attended":3}]}],
         "weeks":[{"week":1,"check_ins":2,"quiet":1,"standups":1,"attended":3,"answered":1,"helped":0,"settled":0,"waiting":0,"wins":1}],
         "median_minutes_to_answer":30,"tickets":4,"pull_requests":1,"one_on_ones":{"offered":0,"held":1,"not_needed":0},
         "pace":[],"confidence":[]}
        """;

    // The last step of that version.
    private const int Steps = 14;

    // Week 1 begins on 2 March 2026. Instants are those of Wednesdays, at noon in UTC.
    private const string BeforeWeek1 = "1771934400000";
    private const string Week1 = "1772625600000";
    private const string Week2 = "1773230400000";
    private const string Week3 = "1773835200000";

    private static readonly string Sql =
        $"""
        insert into server (guild_id, joined_at) values (1, 0);
        insert into cohort (cohort_id, guild_id, name, starts_on, time_zone, weeks, created_at, closed_at, forgotten_at, report)
        values ({Session5}, 1, 'Session 5', '2025-06-02', 'Europe/Amsterdam', 1, 0, 1749729600000, 1760000000000, @KeptReport),
               ({Session6}, 1, 'Session 6', '2026-03-02', 'Europe/Amsterdam', 8, 0, null, null, null);
        insert into team (team_id, cohort_id, name, channel_id, standup_day, standup_time, minutes, created_at, removed_at, removed_name)
        values ({Mars}, {Session6}, 'Mars', 11, 4, '18:00', 45, 0, null, null),
               ({Pluto}, {Session6}, 'Pluto', 11, 4, '18:00', 45, 0, null, null),
               ({Venus}, {Session6}, printf('%080d', {Venus}), 12, 4, '18:00', 45, 0, {Week3}, 'Venus'),
               (4, {Session5}, 'Luna', 13, 4, '18:00', 45, 0, null, null);

        -- Ada has moved from Pluto to Mars, Bilal has stayed, Chidi and Grace have left, Dalia was in Venus, Emeka has joined in week 3.
        insert into crew (crew_id, cohort_id, user_id, display_name, joined_at)
        values (1, {Session6}, 101, 'Ada', {BeforeWeek1}), (2, {Session6}, 102, 'Bilal', {BeforeWeek1}),
               (3, {Session6}, 103, 'Chidi', {BeforeWeek1}), (4, {Session6}, 104, 'Dalia', {BeforeWeek1}),
               (5, {Session6}, 105, 'Emeka', {Week3}), (6, {Session6}, 106, 'Grace', {BeforeWeek1}),
               (7, {Session6}, 107, 'Linus', {BeforeWeek1}), (8, {Session5}, 101, 'somebody', 0), (9, {Session5}, 102, 'somebody', 0);
        insert into crew_role (crew_id, role, team_id)
        values (1, 'djangonaut', {Mars}), (2, 'djangonaut', {Pluto}), (5, 'djangonaut', {Pluto}), (7, 'navigator', {Mars}),
               (8, 'djangonaut', 4), (9, 'djangonaut', 4);
        insert into turn (team_id, week, crew_id, origin) values ({Pluto}, 1, 6, 'planned'), ({Mars}, 1, 7, 'planned');

        insert into check_in (team_id, crew_id, week, worked_on, next_up, stuck, win, audience, is_quiet, pace, created_at, updated_at)
        values ({Pluto}, 1, 1, 'Read', '', '', '', 'team', 0, 'toomuch', {Week1}, {Week1}),
               ({Pluto}, 2, 1, '', '', '', '', 'team', 1, null, {Week1}, {Week1}),
               ({Pluto}, 3, 1, 'Left a note', '', '', '', 'team', 0, null, {Week1}, {Week1}),
               ({Venus}, 4, 1, 'Rested', '', '', '', 'team', 0, null, {Week1}, {Week1}),
               ({Pluto}, 6, 1, 'Led', '', '', '', 'team', 0, null, {Week1}, {Week1}),
               ({Mars}, 1, 2, 'Moved', '', '', '', 'team', 0, 'toomuch', {Week2}, {Week2}),
               (4, 8, 1, '', '', '', '', 'team', 0, null, 0, 0), (4, 9, 1, '', '', '', '', 'team', 1, null, 0, 0);
        insert into win (cohort_id, team_id, crew_id, week, text, shared_at)
        values ({Session6}, {Pluto}, 2, 0, 'I arrived', {BeforeWeek1}), ({Session5}, 4, 8, 1, '', 0);
        """;

    /// <summary>Writes it to a file and brings it up to date.</summary>
    public static void Migrate(Database database)
    {
        Migrator.Migrate(database, [.. Migration.All.Take(Steps)]);
        database.Read(connection => connection.Execute(Sql, new { KeptReport }));
        Migrator.Migrate(database);
    }
}
