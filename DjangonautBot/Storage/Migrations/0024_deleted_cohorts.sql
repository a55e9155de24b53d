-- A cohort that was started by mistake and deleted: nobody sees it, and its row stays until its messages were retracted.
alter table cohort add column deleted_at integer;

create index cohort_deleted on cohort (deleted_at) where deleted_at is not null;
