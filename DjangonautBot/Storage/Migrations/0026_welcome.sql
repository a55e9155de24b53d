-- A team that is set up in the middle of a week gets that week's opening at once, and so does one that is brought back.
alter table team add column restored_at integer;

-- How a team is welcomed. Names and times are always those of today; a Captain may write the rest.
create table welcome (
  team_id      integer primary key references team (team_id) on delete cascade,
  hello        text,               -- in place of the usual words, as the two below it
  steps        text,
  asking       text,
  posted_at    integer,
  fingerprint  integer             -- of what was posted, so that it is edited only when it reads otherwise
);

-- Its words may be of everybody who wrote in it, also of Captains who are in no crew.
create table welcome_author (
  team_id  integer not null references welcome (team_id) on delete cascade,
  user_id  integer not null,
  primary key (team_id, user_id)
) without rowid;
create index welcome_author_by_user on welcome_author (user_id);
