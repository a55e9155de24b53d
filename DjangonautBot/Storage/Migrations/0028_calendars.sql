-- Calendars that people took along as a file or follow at an address, as they were seen last: an item keeps its id for good, and
-- its sequence tells readers which of two states is the newer one.
create table calendar (
  calendar_id        integer primary key,
  cohort_id          integer not null references cohort (cohort_id) on delete cascade,
  crew_id            integer references crew (crew_id) on delete cascade,  -- null: the cohort's
  address_hash       text,      -- SHA-256 of the secret in the private address; the secret itself is stored nowhere
  addressed_at       integer,   -- program time
  presence_asked_at  integer    -- program time at which Discord was asked whether the person is still in the server
);
create unique index calendar_by_owner on calendar (cohort_id, crew_id);
create unique index calendar_of_cohort on calendar (cohort_id) where crew_id is null;
create index calendar_by_crew on calendar (crew_id);
create unique index calendar_by_address on calendar (address_hash) where address_hash is not null;

create table calendar_item (
  calendar_id   integer not null references calendar (calendar_id) on delete cascade,
  key           text not null,       -- standup:team:week, break:monday or week:number
  uid           text not null,
  sequence      integer not null,
  title         text not null,
  place         text,
  starts_at     integer,             -- of a meeting
  ends_at       integer,
  first_day     text,                -- of whole days
  day_after     text,
  is_cancelled  integer not null,
  changed_at    integer not null,
  primary key (calendar_id, key)
) without rowid;
