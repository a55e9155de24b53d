-- What Captains set: breaks, channels, times of posts; what they did; what they were asked to confirm.

-- The Mondays of whole weeks that belong to no program week, in order, with commas between them.
alter table cohort add column breaks text not null default '';
alter table cohort add column captain_role_id integer;
alter table cohort add column summary_channel_id integer;
alter table cohort add column wins_channel_id integer;
alter table cohort add column navigators_channel_id integer;
alter table cohort add column captains_channel_id integer;

-- A removed team keeps its check-ins. Its name is free again: it moves to another column.
alter table team add column removed_at integer;
alter table team add column removed_name text;

-- Not found in the server since then; such a person counts as away until seen again.
alter table crew add column gone_since integer;
-- How the last direct message went.
alter table crew add column direct_message text check (direct_message in ('arrived', 'closed'));
alter table crew add column direct_message_at integer;

-- What differs from a post's usual times; what is null is usual.
create table post_setting (
  cohort_id    integer not null references cohort (cohort_id) on delete cascade,
  post         text not null,
  is_on        integer not null default 1,
  day          integer check (day between 1 and 7), -- ISO: Monday is 1
  time         text,
  hours_before integer check (hours_before between 1 and 72),
  primary key (cohort_id, post)
) without rowid;

-- Who changed what and when.
create table history (
  history_id integer primary key,
  cohort_id  integer not null references cohort (cohort_id) on delete cascade,
  user_id    integer not null,
  what       text not null,
  at         integer not null
);
create index history_by_cohort on history (cohort_id, history_id);

-- A cohort as somebody would like it to be, until they confirm it.
create table cohort_change (
  cohort_change_id integer primary key,
  cohort_id        integer not null references cohort (cohort_id) on delete cascade,
  user_id          integer not null,
  name             text not null,
  goal             text,
  starts_on        text not null,
  time_zone        text not null,
  weeks            integer not null,
  made_at          integer not null
);
create index cohort_change_by_cohort on cohort_change (cohort_id);

-- Until when the cohort's recurring posts have been planned.
alter table cohort add column planned_until integer;
create index cohort_to_plan on cohort (planned_until) where closed_at is null;

-- Posts planned ahead, which are of use for a while only: then they are skipped.
create table delivery_new (
  delivery_id      integer primary key,
  cohort_id        integer not null references cohort (cohort_id) on delete cascade,
  kind             text not null,
  subject_id       integer not null,
  week             integer not null,
  lane             integer not null,              -- the channel within which order is kept
  is_planned       integer not null default 0,    -- follows from the calendar; nobody asked for it just now
  state            text not null check (state in ('waiting', 'sending', 'done', 'failed', 'skipped')),
  revision         integer not null default 1,
  due_at           integer not null,              -- program time
  useful_until     integer,                       -- program time
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
insert into delivery_new
  (delivery_id, cohort_id, kind, subject_id, week, lane, state, revision, due_at, next_attempt_at, attempts, nonce,
   first_attempt_at, nonce_since, channel_id, message_id, thread_id, reason)
select
   delivery_id, cohort_id, kind, subject_id, week, lane, state, revision, due_at, next_attempt_at, attempts, nonce,
   first_attempt_at, nonce_since, channel_id, message_id, thread_id, reason
from delivery;
drop table delivery;
alter table delivery_new rename to delivery;
create index delivery_due on delivery (due_at) where state in ('waiting', 'sending');
create index delivery_in_lane on delivery (lane, due_at, delivery_id) where state in ('waiting', 'sending');
create index delivery_by_cohort on delivery (cohort_id);
create index delivery_planned on delivery (cohort_id) where is_planned = 1 and state = 'waiting';
create index delivery_by_thread on delivery (thread_id) where thread_id is not null;
