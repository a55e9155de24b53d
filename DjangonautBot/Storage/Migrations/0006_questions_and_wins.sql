-- What people ask, answer, celebrate and wish for; what stand-ups leave behind; what Captains look after.

create table question (
  question_id   integer primary key,
  cohort_id     integer not null references cohort (cohort_id) on delete cascade,
  team_id       integer not null references team (team_id) on delete cascade,         -- the asker's
  crew_id       integer not null references crew (crew_id) on delete cascade,         -- who asked; of an anonymous question it stands here only
  check_in_id   integer unique references check_in (check_in_id) on delete set null,  -- where it was asked first, if it was in one
  week          integer not null,
  audience      text not null check (audience in ('team', 'navigators')),
  is_anonymous  integer not null,
  text          text not null,
  state         text not null default 'open' check (state in ('open', 'answered', 'settled', 'withdrawn')),
  asked_at      integer not null,
  announced_at  integer                                                               -- when it was told of as waiting; once
);
create index question_by_cohort on question (cohort_id, state, asked_at);
create index question_by_team on question (team_id, state, asked_at);
create index question_by_crew on question (crew_id);

-- What somebody answered; or, without text, the message in which they did. What the asker adds has no name.
create table answer (
  answer_id       integer primary key,
  question_id     integer not null references question (question_id) on delete cascade,
  crew_id         integer references crew (crew_id) on delete set null,
  user_id         integer,
  display_name    text,
  text            text not null,
  channel_id      integer,
  message_id      integer,
  is_from_asker   integer not null default 0,
  has_helped      integer not null default 0,
  answered_at     integer not null
);
create index answer_by_question on answer (question_id);
create index answer_by_crew on answer (crew_id);

create table me_too (
  question_id  integer not null references question (question_id) on delete cascade,
  crew_id      integer not null references crew (crew_id) on delete cascade,
  primary key (question_id, crew_id)
) without rowid;
create index me_too_by_crew on me_too (crew_id);

-- Something to celebrate that its author agreed to share.
create table win (
  win_id       integer primary key,
  cohort_id    integer not null references cohort (cohort_id) on delete cascade,
  team_id      integer not null references team (team_id) on delete cascade,
  crew_id      integer not null references crew (crew_id) on delete cascade,
  check_in_id  integer unique references check_in (check_in_id) on delete set null,
  week         integer not null,
  text         text not null,
  shared_at    integer not null
);
create index win_by_cohort on win (cohort_id, week);
create index win_by_team on win (team_id, week);
create index win_by_crew on win (crew_id);

create table goal (
  crew_id  integer primary key references crew (crew_id) on delete cascade,
  text     text not null,
  set_at   integer not null
);

-- What somebody says to the author of a check-in.
create table feedback (
  feedback_id   integer primary key,
  check_in_id   integer not null references check_in (check_in_id) on delete cascade,
  crew_id       integer references crew (crew_id) on delete set null,
  user_id       integer not null,
  display_name  text not null,
  text          text not null,
  is_private    integer not null,
  given_at      integer not null
);
create index feedback_by_check_in on feedback (check_in_id);
create index feedback_by_crew on feedback (crew_id);

-- Whether a stand-up took place, who came, and what its facilitator leaves for the next one.
create table standup_record (
  team_id     integer not null references team (team_id) on delete cascade,
  week        integer not null check (week >= 1),
  took_place  integer not null,
  noted_at    integer not null,
  primary key (team_id, week)
) without rowid;

create table attendance (
  team_id  integer not null references team (team_id) on delete cascade,
  week     integer not null check (week >= 1),
  crew_id  integer not null references crew (crew_id) on delete cascade,
  primary key (team_id, week, crew_id)
) without rowid;
create index attendance_by_crew on attendance (crew_id);

create table handover_note (
  team_id     integer not null references team (team_id) on delete cascade,
  week        integer not null check (week >= 1),
  crew_id     integer references crew (crew_id) on delete set null,
  text        text not null,
  written_at  integer not null,
  primary key (team_id, week)
) without rowid;
create index handover_note_by_crew on handover_note (crew_id);

-- "How confident do you feel contributing to Django?"
create table confidence (
  crew_id  integer not null references crew (crew_id) on delete cascade,
  week     integer not null check (week >= 1),
  value    integer not null check (value between 1 and 5),
  said_at  integer not null,
  primary key (crew_id, week)
) without rowid;

-- Every two weeks a Captain offers a talk. What was said in it is nobody's business.
create table one_on_one (
  crew_id   integer not null references crew (crew_id) on delete cascade,
  week      integer not null check (week >= 1),
  state     text not null check (state in ('offered', 'held', 'notneeded')),
  noted_at  integer not null,
  primary key (crew_id, week)
) without rowid;

-- A quiet week stays one when the words of others are deleted.
alter table check_in add column is_quiet integer not null default 0;
update check_in set is_quiet = (worked_on || next_up || stuck || win = '');

-- How tickets of a team's own project are written as an address: {id} stands for the number. Django's where it is null.
alter table team add column tracker_url text;

-- How long after its end a cohort's personal text is kept, when Captains were told, and when it was deleted.
alter table cohort add column retention_days integer not null default 90 check (retention_days between 14 and 365);
alter table cohort add column retention_told_at integer;
alter table cohort add column forgotten_at integer;
-- The cohort's numbers, kept when the text from which they were counted is deleted.
alter table cohort add column report text;
