-- A win from its preview until its author says whether it may be shared. What nobody answered is deleted after a day.
-- No number is given twice, so that a button of an earlier preview never shares another text than it showed.

create table win_draft (
  win_draft_id  integer primary key autoincrement,
  crew_id       integer not null references crew (crew_id) on delete cascade,
  team_id       integer not null references team (team_id) on delete cascade,
  check_in_id   integer references check_in (check_in_id) on delete cascade,
  week          integer not null,
  text          text not null,
  drafted_at    integer not null
);
create index win_draft_by_crew on win_draft (crew_id);
create index win_draft_by_team on win_draft (team_id);
create index win_draft_by_check_in on win_draft (check_in_id);
create index win_draft_by_time on win_draft (drafted_at);
