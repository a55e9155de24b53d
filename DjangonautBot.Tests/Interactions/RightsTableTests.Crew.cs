namespace DjangonautBot.Tests.Interactions;

internal sealed partial class RightsTableTests
{
    // Both cohorts are under way, and nobody is in the crew of the second.
    private static string Crew =>
        $"""
        insert into server (guild_id, joined_at) values ({Home}, 0), ({Elsewhere}, 0);
        insert into cohort (cohort_id, guild_id, name, starts_on, time_zone, weeks, created_at, captain_role_id)
        values ({CohortId}, {Home}, 'Session 6', '2026-03-02', 'Europe/Amsterdam', 8, 0, {CaptainRole}),
               ({CohortOfAnotherServer}, {Elsewhere}, 'Elsewhere', '2026-03-02', 'Europe/Amsterdam', 8, 0, null);
        insert into team (team_id, cohort_id, name, channel_id, standup_day, standup_time, minutes, created_at)
        values (1, {CohortId}, 'Pluto', 5, 4, '18:00', 45, 0);
        insert into crew (crew_id, cohort_id, user_id, display_name, joined_at)
        values (1, {CohortId}, {(int)Who.Djangonaut}, 'D', 0), (2, {CohortId}, {(int)Who.Navigator}, 'N', 0),
               (3, {CohortId}, {(int)Who.Captain}, 'C', 0), (4, {CohortId}, {(int)Who.CaptainOfATeam}, 'T', 0),
               (5, {CohortId}, {(int)Who.CaptainOfATeamWithTheRole}, 'R', 0);
        insert into crew_role (crew_id, role, team_id)
        values (1, 'djangonaut', 1), (2, 'navigator', 1), (3, 'captain', null), (4, 'captain', 1), (5, 'captain', 1);
        """;
}
