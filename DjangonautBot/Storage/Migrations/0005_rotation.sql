-- Who leads which stand-up and how that came about, what Navigators ask of each other, and stand-ups that are not as usual.

create table turn (
  team_id  integer not null references team (team_id) on delete cascade,
  week     integer not null check (week >= 1),
  crew_id  integer not null references crew (crew_id) on delete cascade,
  origin   text not null check (origin in ('planned', 'swapped', 'covered')),
  primary key (team_id, week)
) without rowid;
create index turn_by_crew on turn (crew_id);

-- The Navigators who take turns in a team, and in which order.
create table turn_order (
  team_id     integer not null references team (team_id) on delete cascade,
  crew_id     integer not null references crew (crew_id) on delete cascade,
  place       integer not null,
  first_week  integer not null, -- the week in which they joined
  primary key (team_id, crew_id)
) without rowid;
create index turn_order_by_crew on turn_order (crew_id);

-- One Navigator asks another to swap two weeks of their team.
create table swap (
  swap_id       integer primary key,
  team_id       integer not null references team (team_id) on delete cascade,
  crew_id       integer not null references crew (crew_id) on delete cascade,
  week          integer not null,
  with_crew_id  integer not null references crew (crew_id) on delete cascade,
  with_week     integer not null,
  state         text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn'))
);
create index swap_by_team on swap (team_id);
create index swap_by_crew on swap (crew_id);
create index swap_by_other on swap (with_crew_id);

-- One Navigator asks all others to stand in; the first who says yes does.
create table cover_call (
  cover_call_id  integer primary key,
  team_id        integer not null references team (team_id) on delete cascade,
  crew_id        integer not null references crew (crew_id) on delete cascade,
  week           integer not null,
  state          text not null default 'open' check (state in ('open', 'taken', 'withdrawn')),
  taken_by       integer references crew (crew_id) on delete set null
);
create unique index cover_call_open on cover_call (team_id, week) where state = 'open';
create index cover_call_by_team on cover_call (team_id);
create index cover_call_by_crew on cover_call (crew_id);
create index cover_call_by_taker on cover_call (taken_by);

-- One week's stand-up at another time, or, without one, cancelled.
create table standup_exception (
  team_id   integer not null references team (team_id) on delete cascade,
  week      integer not null check (week >= 1),
  moved_to  integer,
  primary key (team_id, week)
) without rowid;

-- What a direct message tells a Navigator about weeks that changed hands: numbers with commas between them.
create table turn_notice (
  turn_notice_id  integer primary key,
  team_id         integer not null references team (team_id) on delete cascade,
  crew_id         integer not null references crew (crew_id) on delete cascade,
  gained          text not null,
  lost            text not null
);
create index turn_notice_by_team on turn_notice (team_id);
create index turn_notice_by_crew on turn_notice (crew_id);
