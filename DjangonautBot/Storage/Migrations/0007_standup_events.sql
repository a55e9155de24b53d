-- Each stand-up of a team with a place is a scheduled event in Discord: what it is to be, and what stands there. The row's
-- number stands in the event's description, by which the bot knows its own event again; so no number is given twice.
create table standup_event (
  standup_event_id  integer primary key autoincrement,
  cohort_id         integer not null references cohort (cohort_id) on delete cascade,
  team_id           integer not null references team (team_id) on delete cascade,
  week              integer not null check (week >= 1),
  name              text not null,
  starts_at         integer not null,           -- program time
  ends_at           integer not null,
  channel_id        integer,                    -- the voice channel that it is in, or
  location          text,                       -- where else it is
  is_wanted         integer not null default 1,
  is_tried          integer not null default 0, -- it may stand in Discord, though nobody confirmed it
  is_over           integer not null default 0, -- it took place, or a person took it away: it is never made again
  event_id          integer,                    -- once Discord has confirmed it
  revision          integer not null default 1,
  due_at            integer,                    -- program time at which something is to be done for it; none if nothing is
  next_attempt_at   integer not null default 0, -- wire time
  attempts          integer not null default 0,
  reason            text,                       -- why it did not work
  unique (team_id, week)
);
create index standup_event_due on standup_event (due_at) where due_at is not null;
create index standup_event_by_cohort on standup_event (cohort_id);
