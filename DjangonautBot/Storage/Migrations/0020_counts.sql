-- Numbers of a past week never change when somebody moves, leaves or gets another role: it is known who had which role, and when.

-- Instants of the program. Of roles that there are already it is known since when their people are in the crew.
alter table crew_role add column given_at integer not null default 0;
update crew_role set given_at = (select joined_at from crew where crew.crew_id = crew_role.crew_id);

create table former_role (
  former_role_id integer primary key,
  crew_id        integer not null references crew (crew_id) on delete cascade,
  role           text not null check (role in ('djangonaut', 'navigator', 'captain')),
  team_id        integer references team (team_id) on delete cascade,
  given_at       integer not null,
  ended_at       integer not null
);
create index former_role_by_crew on former_role (crew_id);
create index former_role_by_team on former_role (team_id);

-- As what its author wrote a check-in, because somebody may be in no team at the end of the week. Who has no role any more was a Djangonaut
-- most likely, except those of whom it is known that they led a stand-up.
alter table check_in add column written_as text not null default 'djangonaut' check (written_as in ('djangonaut', 'navigator'));
update check_in set written_as = 'navigator' where crew_id in (select crew_id from turn);

create view held_roles as
  select crew.cohort_id, crew.crew_id, crew_role.role, crew_role.team_id, crew_role.given_at, null as ended_at
  from crew join crew_role using (crew_id)
  union all
  select crew.cohort_id, crew.crew_id, former_role.role, former_role.team_id, former_role.given_at, former_role.ended_at
  from crew join former_role using (crew_id);

-- Who was out of the server for a time was away then, also once they are back.
create table server_absence (
  server_absence_id integer primary key,
  crew_id           integer not null references crew (crew_id) on delete cascade,
  gone_since        integer not null,
  seen_at           integer not null
);
create index server_absence_by_crew on server_absence (crew_id);

create view server_absences as
  select cohort_id, crew_id, gone_since, null as seen_at from crew where gone_since is not null
  union all
  select crew.cohort_id, crew.crew_id, server_absence.gone_since, server_absence.seen_at from crew join server_absence using (crew_id);

-- What stays in the numbers of past weeks when people have their data deleted: sums, which lead to nobody.
create table unlinked_count (
  cohort_id  integer not null references cohort (cohort_id) on delete cascade,
  team_id    integer not null,                 -- 0 for what is counted in the cohort as a whole
  week       integer not null,
  what       text not null,
  number     integer not null,
  primary key (cohort_id, team_id, week, what)
) without rowid;

create view unlinked_counts as select cohort_id, team_id, week, what, number from unlinked_count;

-- A win of the week of preparation belongs to the first summary.
update win set week = 1 where week < 1;
update win_draft set week = 1 where week < 1;

-- A past stand-up keeps its time when the team gets another one; that does not make it one that was moved.
alter table standup_exception add column is_usual integer not null default 0;
