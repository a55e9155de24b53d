-- When a cohort's retention is to be looked at next: what is null is looked at now.
alter table cohort add column retention_due_at integer;
create index cohort_by_retention on cohort (retention_due_at) where forgotten_at is null;
