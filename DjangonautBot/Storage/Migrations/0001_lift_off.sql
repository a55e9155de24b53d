-- Words are those of the program: server, cohort, team, crew, check-in.
-- Ownership goes server -> cohort -> team -> everything else. Snowflakes and instants (Unix ms, UTC) are INTEGER,
-- dates, times of day and zone names TEXT.

create table server (
  guild_id   integer primary key,
  joined_at  integer not null
);

create table command_registration (
  application_id integer primary key,
  hash           text not null
);

create table cohort (
  cohort_id  integer primary key,
  guild_id   integer not null references server (guild_id),
  name       text not null,
  goal       text,
  starts_on  text not null,
  time_zone  text not null,
  weeks      integer not null check (weeks between 1 and 52),
  created_at integer not null,
  closed_at  integer
);
create index cohort_by_server on cohort (guild_id);

create table team (
  team_id       integer primary key,
  cohort_id     integer not null references cohort (cohort_id) on delete cascade,
  name          text not null collate nocase,
  channel_id    integer not null,
  standup_day   integer not null check (standup_day between 1 and 7), -- ISO: Monday is 1
  standup_time  text not null,
  minutes       integer not null check (minutes between 15 and 180),
  place         text,
  created_at    integer not null,
  unique (cohort_id, name)
);

create table crew (
  crew_id      integer primary key,
  cohort_id    integer not null references cohort (cohort_id) on delete cascade,
  user_id      integer not null,
  display_name text not null,
  joined_at    integer not null,
  unique (cohort_id, user_id)
);
create index crew_by_user on crew (user_id);

-- A Captain of the whole cohort has no team; a Navigator may have several.
create table crew_role (
  crew_role_id integer primary key,
  crew_id      integer not null references crew (crew_id) on delete cascade,
  role         text not null check (role in ('djangonaut', 'navigator', 'captain')),
  team_id      integer references team (team_id) on delete cascade,
  check (role = 'captain' or team_id is not null)
);
create unique index crew_role_once on crew_role (crew_id, role, coalesce(team_id, 0));
create unique index crew_role_one_team_for_a_djangonaut on crew_role (crew_id) where role = 'djangonaut';
create index crew_role_by_team on crew_role (team_id);

create table check_in (
  check_in_id integer primary key,
  team_id     integer not null references team (team_id) on delete cascade,
  crew_id     integer not null references crew (crew_id) on delete cascade,
  week        integer not null check (week >= 1),
  worked_on   text not null,
  next_up     text not null,
  stuck       text not null,
  win         text not null,
  audience    text not null check (audience in ('team', 'guides')), -- guides: the author's Navigators and Captains
  pace        text check (pace in ('gentle', 'good', 'toomuch')),
  created_at  integer not null,
  updated_at  integer not null,
  unique (crew_id, week)
);
create index check_in_by_team on check_in (team_id, week);

-- One row is one message. What is wanted is rendered from today's data; revision counts what was wanted.
create table delivery (
  delivery_id      integer primary key,
  cohort_id        integer not null references cohort (cohort_id) on delete cascade,
  kind             text not null,
  subject_id       integer not null,
  week             integer not null,
  lane             integer not null,              -- the channel within which order is kept
  state            text not null check (state in ('waiting', 'sending', 'done', 'failed')),
  revision         integer not null default 1,
  due_at           integer not null,              -- program time
  next_attempt_at  integer not null default 0,    -- wire time
  attempts         integer not null default 0,
  nonce            text,                          -- of the one post that stands, or may stand, in Discord
  first_attempt_at integer,                       -- when that post was first tried, as Discord dates messages
  nonce_since      integer,                       -- when it was first sent: wire time
  channel_id       integer,
  message_id       integer,
  thread_id        integer,
  reason           text,
  unique (kind, subject_id, week)
);
create index delivery_due on delivery (due_at) where state in ('waiting', 'sending');
create index delivery_in_lane on delivery (lane, due_at, delivery_id) where state in ('waiting', 'sending');
create index delivery_by_cohort on delivery (cohort_id);
create index delivery_by_thread on delivery (thread_id) where thread_id is not null;
