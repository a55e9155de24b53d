-- When people were away, kept after they came back, so that a week of rest is still known as one. It never says why.
create table absence (
  absence_id  integer primary key,
  crew_id     integer not null references crew (crew_id) on delete cascade,
  away_from   text not null, -- dates of the person's own zone, both included
  away_until  text           -- none until they are back
);
create index absence_by_crew on absence (crew_id);
insert into absence (crew_id, away_from, away_until)
select crew_id, away_from, away_until from crew where away_from is not null;
