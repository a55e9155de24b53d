-- A text of a Captain for the channels of all teams, or for one channel. A draft is shown to its author alone, for a day at most; an edit
-- of what was written before is a draft, too, until it is confirmed. No number is given twice, because buttons and deliveries bear it.
create table announcement (
  announcement_id  integer primary key autoincrement,
  cohort_id        integer not null references cohort (cohort_id) on delete cascade,
  user_id          integer not null,   -- the author, who need not be in the crew
  display_name     text not null,
  state            text not null,      -- 'draft', 'waiting' for a second Captain, or 'planned'
  replaces_id      integer references announcement (announcement_id) on delete cascade,
  channel_id       integer,            -- null for the channel of every team
  text             text not null,
  due_at           integer,            -- null for at once; once it is planned, always an instant
  revision         integer not null default 1,
  written_at       integer not null
);
create index announcement_by_cohort on announcement (cohort_id, state, due_at);
create index announcement_by_original on announcement (replaces_id) where replaces_id is not null;
create index announcement_draft_by_time on announcement (written_at) where state = 'draft';

create table announcement_setting (
  cohort_id        integer primary key references cohort (cohort_id) on delete cascade,
  needs_approval   integer not null default 0
);

-- A text with which a cohort opens some of its weeks, instead of the program's. It belongs to a place in the program rather than to a
-- number, so that it stays right when the length changes, and in a cohort of another length that takes it over.
create table weekly_text (
  cohort_id  integer not null references cohort (cohort_id) on delete cascade,
  place      text not null,      -- 'hello' (week 0), 'first', 'middle', 'halfway' or 'last'
  week       integer not null,   -- of a middle week its number, or 0 for all of them; else 0
  text       text not null,
  primary key (cohort_id, place, week)
) without rowid;
