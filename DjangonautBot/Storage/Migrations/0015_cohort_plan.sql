-- Until when a cohort's recurring posts have been planned is the scheduling's to know: a table of its own in place of a column.
create table cohort_plan (
  cohort_id      integer primary key references cohort (cohort_id) on delete cascade,
  planned_until  integer,                      -- program time; null as long as nothing was planned
  is_active      integer not null default 1    -- not when nothing is posted for the cohort, because it is closed
);
create index cohort_plan_active on cohort_plan (planned_until) where is_active = 1;
insert into cohort_plan (cohort_id, planned_until, is_active) select cohort_id, planned_until, closed_at is null from cohort;

-- So that no cohort is left unplanned.
create trigger cohort_started after insert on cohort begin
  insert into cohort_plan (cohort_id) values (new.cohort_id);
end;

drop index cohort_to_plan;
alter table cohort drop column planned_until;
create index cohort_by_closing on cohort (closed_at);
