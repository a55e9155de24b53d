-- The outbox: a message is unique within its cohort, because two cohorts may share a channel; a delivery that Discord does not take is
-- set aside, for Captains to try again; and the search for one's own post begins at an id that Discord gave, not at a clock's time.
drop view deliveries;

create table delivery_new (
  delivery_id      integer primary key,
  cohort_id        integer not null references cohort (cohort_id) on delete cascade,
  kind             text not null,
  subject_id       integer not null,
  week             integer not null,
  lane             integer not null,              -- the channel within which order is kept
  is_planned       integer not null default 0,    -- follows from the calendar; nobody asked for it just now
  state            text not null check (state in ('waiting', 'sending', 'done', 'failed', 'skipped', 'set_aside')),
  revision         integer not null default 1,
  due_at           integer not null,              -- program time
  useful_until     integer,                       -- program time
  next_attempt_at  integer not null default 0,    -- wire time
  attempts         integer not null default 0,
  times_gone       integer not null default 0,    -- how often something took its message away before it was complete
  nonce            text,                          -- of the one post that stands, or may stand, in Discord
  tried_after      integer,                       -- an id that Discord gave before that post was first tried
  nonce_since      integer,                       -- when it was first sent: wire time
  channel_id       integer,
  message_id       integer,
  thread_id        integer,
  reason           text,
  unique (kind, subject_id, week, cohort_id)
);
insert into delivery_new
  (delivery_id, cohort_id, kind, subject_id, week, lane, is_planned, state, revision, due_at, useful_until, next_attempt_at, attempts,
   nonce, nonce_since, channel_id, message_id, thread_id, reason)
select
   delivery_id, cohort_id, kind, subject_id, week, lane, is_planned, state, revision, due_at, useful_until, next_attempt_at, attempts,
   nonce, nonce_since, channel_id, message_id, thread_id, reason
from delivery;
drop table delivery;
alter table delivery_new rename to delivery;
create index delivery_due on delivery (due_at) where state in ('waiting', 'sending');
create index delivery_in_lane on delivery (lane, due_at, delivery_id) where state in ('waiting', 'sending');
create index delivery_by_cohort on delivery (cohort_id);
create index delivery_planned on delivery (cohort_id) where is_planned = 1 and state = 'waiting';
create index delivery_by_thread on delivery (thread_id) where thread_id is not null;
create index delivery_set_aside on delivery (cohort_id) where state = 'set_aside';
create index delivery_by_message on delivery (message_id) where message_id is not null;

create view deliveries as select kind, subject_id, week, due_at, channel_id, message_id from delivery;
