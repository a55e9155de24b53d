-- A file of people that a Captain looks at and has not confirmed. What nobody confirmed is deleted within an hour.
-- No number is given twice, so that a button of an earlier preview never confirms another file.

create table crew_import (
  crew_import_id  integer primary key autoincrement,
  cohort_id       integer not null references cohort (cohort_id) on delete cascade,
  user_id         integer not null,            -- the Captain
  made_at         integer not null
);
create index crew_import_by_cohort on crew_import (cohort_id, user_id);
create index crew_import_by_time on crew_import (made_at);

create table crew_import_row (
  crew_import_id  integer not null references crew_import (crew_import_id) on delete cascade,
  row_number      integer not null,            -- in the spreadsheet
  team            text,                        -- null for a Captain of the whole cohort
  role            text not null,
  name            text,                        -- as the file has it
  user_id         integer,                     -- the person, or the id that the file has
  display_name    text,                        -- name in the server
  state           text not null,               -- found, absent, otherwise, unknownid, several or leftout
  primary key (crew_import_id, row_number)
) without rowid;
create index crew_import_row_by_user on crew_import_row (user_id);

-- Somebody whom a row may mean: the Captain is asked.
create table crew_import_candidate (
  crew_import_id  integer not null references crew_import (crew_import_id) on delete cascade,
  row_number      integer not null,
  user_id         integer not null,
  place           integer not null,            -- in the order in which they are offered
  display_name    text not null,
  primary key (crew_import_id, row_number, user_id)
) without rowid;
create index crew_import_candidate_by_user on crew_import_candidate (user_id);

create table crew_import_team (
  crew_import_id  integer not null references crew_import (crew_import_id) on delete cascade,
  name            text not null,
  channel_id      integer,
  standup_day     integer,
  standup_time    text,
  primary key (crew_import_id, name)
) without rowid;
