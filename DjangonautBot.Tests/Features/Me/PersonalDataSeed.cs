namespace DjangonautBot.Tests.Features.Me;

/// <summary>A cohort in which something is stored about Ada in every table that names people, and some things about Bilal.</summary>
internal static class PersonalDataSeed
{
    // Noon of 2 March 2026.
    private const string At = "1772452800000";

    // Each of them wrote in many weeks, at all lengths, and changed it, so that pages of the file were used more than once.
    private const string Weeks = "with recursive week (number) as (select 3 union all select number + 1 from week where number < 52)";

    public const string Sql = $"""
        insert into server (guild_id, joined_at) values (1, 0);
        insert into cohort (cohort_id, guild_id, name, starts_on, time_zone, weeks, created_at)
        values (1, 1, 'Session 6', '2026-03-02', 'Europe/Amsterdam', 8, 0);
        insert into team (team_id, cohort_id, name, channel_id, standup_day, standup_time, minutes, created_at)
        values (1, 1, 'Pluto', 5, 4, '18:00', 45, 0);
        insert into crew (crew_id, cohort_id, user_id, display_name, joined_at, time_zone, wants_reminders,
          direct_message, direct_message_at)
        values (1, 1, 4242424242, 'ada-display-name', {At}, 'Asia/Tokyo', 1, 'closed', {At}),
               (2, 1, 77, 'of-bilal-name', {At}, null, 0, null, null);
        insert into crew_role (crew_id, role, team_id) values (1, 'djangonaut', 1), (1, 'navigator', 1), (2, 'navigator', 1);
        insert into former_role (crew_id, role, team_id, given_at, ended_at) values (1, 'navigator', 1, 0, {At});
        insert into server_absence (crew_id, gone_since, seen_at) values (1, 0, {At});

        insert into check_in (check_in_id, team_id, crew_id, week, worked_on, next_up, stuck, win, audience, pace, created_at, updated_at)
        values (1, 1, 1, 1, 'ada-check-in-worked-on', 'ada-check-in-next', 'ada-check-in-stuck', 'ada-check-in-win',
                 'guides', 'toomuch', {At}, {At}),
               (2, 1, 2, 1, 'of-bilal-check-in', '', '', '', 'team', null, {At}, {At});
        {Weeks}
        insert into check_in (team_id, crew_id, week, worked_on, next_up, stuck, win, audience, created_at, updated_at)
        select 1, 1 + number % 2, number,
          iif(number % 2, 'of-bilal ', 'ada-again ')
            || replace(hex(zeroblob(number * 37)), '00', iif(number % 2, 'of-bilal ', 'ada-again ')),
          '', '', '', 'team', {At}, {At}
        from week;
        update check_in set stuck = substr(worked_on, 1, 3000), win = substr(worked_on, 1, 9 * week) where week > 2 and week % 3 = 0;
        update check_in set worked_on = substr(worked_on, 1, 40), stuck = '' where week > 2 and week % 6 = 0;

        insert into question (question_id, cohort_id, team_id, crew_id, check_in_id, week, audience, is_anonymous, text, state, asked_at)
        values (1, 1, 1, 1, 1, 1, 'team', 1, 'ada-question-text', 'open', {At}),
               (2, 1, 1, 2, null, 1, 'team', 0, 'of-bilal-question', 'open', {At});
        insert into answer (question_id, crew_id, user_id, display_name, text, is_from_asker, answered_at)
        values (2, 1, 4242424242, 'ada-name-of-answer', 'ada-answer-text', 0, {At}),
               (1, null, null, null, 'ada-addition-text', 1, {At}),
               (1, 2, 77, 'of-bilal-name', 'of-bilal-answer', 0, {At});
        insert into me_too (question_id, crew_id) values (2, 1), (1, 2);
        insert into win (win_id, cohort_id, team_id, crew_id, week, text, shared_at)
        values (1, 1, 1, 1, 1, 'ada-win-text', {At}), (2, 1, 1, 2, 1, 'of-bilal-win', {At});
        insert into goal (crew_id, text, set_at) values (1, 'ada-goal-text', {At}), (2, 'of-bilal-goal', {At});
        insert into win_draft (crew_id, team_id, week, text, drafted_at) values (1, 1, 1, 'ada-win-draft', {At});
        insert into feedback (check_in_id, crew_id, user_id, display_name, text, is_private, given_at)
        values (2, 1, 4242424242, 'ada-name-of-feedback', 'ada-feedback-given', 1, {At}),
               (1, null, 99, 'Carol', 'ada-feedback-received', 0, {At});
        insert into attendance (team_id, week, crew_id) values (1, 1, 1), (1, 1, 2);
        insert into absence (crew_id, away_from, away_until) values (1, '2026-03-05', '2026-03-06');
        insert into calendar (calendar_id, cohort_id, crew_id, address_hash, addressed_at, presence_asked_at)
        values (1, 1, 1, 'ada-hash', {At}, {At}), (2, 1, 2, 'of-bilal-hash', {At}, {At});
        insert into calendar_item (calendar_id, key, uid, sequence, title, starts_at, ends_at, is_cancelled, changed_at)
        values (1, 'standup:1:1', 'ada-uid', 0, 'ada-calendar-title', {At}, {At}, 0, {At}),
               (2, 'standup:1:1', 'of-bilal-uid', 0, 'of-bilal-title', {At}, {At}, 0, {At});
        insert into handover_note (team_id, week, crew_id, text, written_at)
        values (1, 1, 1, 'ada-note-text', {At}), (1, 2, 2, 'of-bilal-note', {At});
        insert into handover_author (team_id, week, user_id) values (1, 1, 4242424242), (1, 2, 77);
        insert into welcome (team_id, hello, steps, asking) values (1, 'ada-welcome-hello', 'ada-welcome-steps', 'ada-welcome-asking');
        insert into welcome_author (team_id, user_id) values (1, 4242424242);
        insert into confidence (crew_id, week, value, said_at) values (1, 1, 4, {At});
        insert into one_on_one (crew_id, week, state, noted_at) values (1, 2, 'held', {At});
        insert into outcome_consent (consent_id, cohort_id, user_id, time_zone, agreed_at)
        values (1, 1, 4242424242, 'Asia/Tokyo', {At}), (2, 1, 77, 'Europe/Amsterdam', {At});
        insert into follow_up (consent_id, months, due_at, contributing, roles)
        values (1, 6, 9{At}, 'django', null), (1, 12, 9{At}, null, null), (2, 12, 9{At}, null, 'speaker');

        insert into turn (team_id, week, crew_id, origin) values (1, 2, 1, 'planned'), (1, 3, 2, 'planned');
        insert into turn_order (team_id, crew_id, place, first_week, away_weeks) values (1, 1, 0, 1, '4,5'), (1, 2, 1, 1, '');
        insert into swap (team_id, crew_id, week, with_crew_id, with_week) values (1, 1, 2, 2, 3), (1, 2, 3, 1, 2);
        insert into cover_call (team_id, crew_id, week, state, taken_by) values (1, 1, 2, 'open', null), (1, 2, 3, 'taken', 1);
        insert into turn_notice (team_id, crew_id, gained, lost) values (1, 1, '2', '');
        insert into history (cohort_id, user_id, what, at)
        values (1, 4242424242, 'closed the cohort', {At}), (1, 77, 'added <@4242424242>', {At});
        insert into cohort_change (cohort_id, user_id, name, goal, starts_on, time_zone, weeks, made_at)
        values (1, 4242424242, 'ada-cohort-name', 'ada-cohort-goal', '2026-03-02', 'Europe/Amsterdam', 8, {At});
        insert into announcement (announcement_id, cohort_id, user_id, display_name, state, replaces_id, channel_id, text, due_at,
          written_at)
        values (1, 1, 4242424242, 'ada-name-of-announcement', 'planned', null, null, 'ada-announcement-text', {At}, {At}),
               (2, 1, 4242424242, 'ada-name-of-announcement', 'draft', 1, null, 'ada-announcement-draft', null, {At}),
               (3, 1, 77, 'of-bilal-name', 'waiting', null, 5, 'of-bilal-announcement', null, {At});
        insert into crew_import (crew_import_id, cohort_id, user_id, made_at) values (1, 1, 77, {At}), (2, 1, 4242424242, {At});
        insert into crew_import_row (crew_import_id, row_number, team, role, name, user_id, display_name, state)
        values (1, 2, 'Pluto', 'djangonaut', 'ada-name-of-import', 4242424242, 'ada-found-name', 'found'),
               (2, 2, 'Pluto', 'navigator', 'Chen', null, null, 'several');
        insert into crew_import_candidate (crew_import_id, row_number, user_id, place, display_name)
        values (1, 3, 4242424242, 0, 'ada-candidate'), (2, 2, 77, 0, 'of-bilal-name');
        insert into crew_import_team (crew_import_id, name) values (2, 'Pluto');

        insert into direct_channel (user_id, channel_id) values (4242424242, 6), (77, 7);
        insert into delivery (cohort_id, kind, subject_id, week, lane, state, due_at, nonce, tried_after, nonce_since,
          channel_id, message_id)
        values (1, 'reminder', 1, 1, 4242424242, 'done', {At}, 'a', {At}, {At}, 6, 901),
               (1, 'check_in', 1, 1, 5, 'done', {At}, 'b', {At}, {At}, 5, 902),
               (1, 'question', 1, 0, 5, 'done', {At}, 'c', {At}, {At}, 5, 903),
               (1, 'win', 1, 0, 5, 'done', {At}, 'd', {At}, {At}, 5, 904),
               (1, 'announcement', 1, 1, 5, 'done', {At}, 'e', {At}, {At}, 5, 905);
        """;
}
