-- A table is singular, and only its owner reads and writes it. A view is plural: what the owner shows to others, of rows that are
-- theirs to know. Who owns and who reads what stands in docs/schema.md.

create view cohorts as select cohort_id, guild_id, time_zone, closed_at from cohort;

-- A removed team keeps its name in another column.
create view teams as
  select team_id, cohort_id, coalesce(removed_name, name) as name, channel_id, tracker_url, removed_at from team;

create view crew_members as
  select crew_id, cohort_id, user_id, display_name, joined_at, gone_since, time_zone, wants_reminders, direct_message from crew;

create view crew_roles as select crew_role_id, crew_id, role, team_id from crew_role;

create view deliveries as select kind, subject_id, week, due_at, channel_id, message_id from delivery;

create view check_ins as
  select check_in_id, team_id, crew_id, week, worked_on, next_up, stuck, win, audience, is_quiet, pace, created_at from check_in;

-- Without those who gave it.
create view feedback_texts as select check_in_id, text from feedback;

-- Without those who said so.
create view confidence_answers as
  select crew_members.cohort_id, confidence.week, confidence.value from crew_members join confidence using (crew_id);

-- Without askers, because some are anonymous.
create view questions as select question_id, cohort_id, team_id, week, audience, state, text, asked_at from question;

-- For what concerns the asker alone.
create view own_questions as select crew_id, question_id, team_id, week, audience from question;

create view answers as select question_id, text, is_from_asker, has_helped, answered_at from answer;

create view wins as select win_id, cohort_id, team_id, crew_id, week, text from win;

create view goals as select crew_id, text from goal;

-- Without those to whom they were offered.
create view one_on_ones as
  select crew_members.cohort_id, one_on_one.week, one_on_one.state from crew_members join one_on_one using (crew_id);

create view handover_notes as select team_id, crew_id from handover_note;

create view standup_records as
  select team_id, week, took_place,
    (select count(*) from attendance where attendance.team_id = record.team_id and attendance.week = record.week) as attended
  from standup_record as record;
