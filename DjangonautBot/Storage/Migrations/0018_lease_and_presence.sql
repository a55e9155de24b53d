-- A holder of the lease is known by its process instead of by a clock. What earlier versions read stays.
alter table lease add column process_scope text;    -- boot and PID namespace; null where they are unknown
alter table lease add column start_ticks integer;   -- from the boot to the start of the process

-- A channel for direct messages is opened once and used from then on.
create table direct_channel (
  user_id    integer primary key,
  channel_id integer not null
);

-- A Navigator is checked for presence when it is due, in place of walking through all cohorts. Null where nothing is to come.
alter table crew_role add column presence_due_at integer default 0;
create index crew_role_presence_due on crew_role (presence_due_at) where role = 'navigator';

-- A cohort that got another calendar, or was opened again, has something to come.
create trigger cohort_presence_due after update of starts_on, weeks, breaks, closed_at on cohort begin
  update crew_role set presence_due_at = 0
  where role = 'navigator' and crew_id in (select crew_id from crew where cohort_id = new.cohort_id);
end;
