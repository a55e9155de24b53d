-- Numbers that were given since a backup stand in buttons. SQLite can be told from where to go on only where it keeps the last number
-- itself, so each number that it gives is kept from now on. The pages of these tables stay as they are: only their SQL changes.
-- https://www.sqlite.org/autoinc.html, https://www.sqlite.org/pragma.html#pragma_writable_schema
pragma writable_schema = on;

update sqlite_schema set sql = replace(sql, 'integer primary key', 'integer primary key autoincrement')
where type = 'table' and name in (
  'absence', 'calendar', 'cohort', 'cohort_change', 'cover_call', 'crew_role', 'delivery', 'former_role', 'history', 'server_absence',
  'swap', 'team', 'turn_notice');

pragma writable_schema = reset;

insert into sqlite_sequence (name, seq)
  select 'absence', coalesce(max(absence_id), 0) from absence union all
  select 'calendar', coalesce(max(calendar_id), 0) from calendar union all
  select 'cohort', coalesce(max(cohort_id), 0) from cohort union all
  select 'cohort_change', coalesce(max(cohort_change_id), 0) from cohort_change union all
  select 'cover_call', coalesce(max(cover_call_id), 0) from cover_call union all
  select 'crew_role', coalesce(max(crew_role_id), 0) from crew_role union all
  select 'delivery', coalesce(max(delivery_id), 0) from delivery union all
  select 'former_role', coalesce(max(former_role_id), 0) from former_role union all
  select 'history', coalesce(max(history_id), 0) from history union all
  select 'server_absence', coalesce(max(server_absence_id), 0) from server_absence union all
  select 'swap', coalesce(max(swap_id), 0) from swap union all
  select 'team', coalesce(max(team_id), 0) from team union all
  select 'turn_notice', coalesce(max(turn_notice_id), 0) from turn_notice;

-- Told from other databases, and shared with its backups: the deletions beside it are done again in these only.
create table identity (
  identity_id  integer primary key check (identity_id = 1),
  value        text not null
);

insert into identity (identity_id, value) values (1, lower(hex(randomblob(16))));

-- A deletion that this database has seen, by its key in the file of deletions, which alone says whose it was.
create table deletion (
  deletion_key  text primary key,
  done_at       integer not null
) without rowid;

-- A restore of this database from a backup.
create table restore (
  restore_id     integer primary key autoincrement,
  restored_at    integer not null,                                                     -- program time
  last_message   integer,                         -- the newest message that the backup knew; whatever was posted since has a later id
  numbers_after  integer not null                                                      -- rows made since have higher numbers
);
