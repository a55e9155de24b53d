-- A stand-up that was moved is on another day, or at another time, of its week: in the cohort's zone, so that it stays in its week
-- when a break, a new start or a new zone moves that week. Without a day and a time it is cancelled. Instants cannot be turned into
-- these here: such stand-ups are as usual again.
delete from standup_exception where moved_to is not null;
alter table standup_exception drop column moved_to;
alter table standup_exception add column day integer check (day between 1 and 7); -- ISO: Monday is 1
alter table standup_exception add column time text check ((time is null) = (day is null));
