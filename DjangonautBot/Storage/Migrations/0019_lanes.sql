-- The outbox looks for the lanes that have something to send, and not for rows: so a look costs the same whatever waits in them.
-- 0: somebody asked for it just now; 1: it is planned; 2: and nobody waits for it.
alter table delivery add column priority integer not null default 0;
update delivery set priority = 1 where is_planned = 1;
update delivery set priority = 2 where is_planned = 1 and kind in ('summary', 'counts', 'digest');

create table lane (
  cohort_id        integer not null references cohort (cohort_id) on delete cascade,
  number           integer not null,
  priority         integer not null,   -- the most urgent one of its queue: what is before that has to go first
  due_at           integer not null,   -- of its first delivery: program time
  next_attempt_at  integer not null,   -- of its first delivery: wire time
  primary key (cohort_id, number)
) without rowid;
create index lane_ready on lane (priority, due_at) where next_attempt_at = 0;
create index lane_waiting on lane (next_attempt_at);
drop index delivery_due;
drop index delivery_in_lane;
create index delivery_in_lane on delivery (lane, cohort_id, due_at, delivery_id) where state in ('waiting', 'sending');

insert into lane (cohort_id, number, priority, due_at, next_attempt_at)
select cohort_id, lane, case most_urgent when 0 then 0 else priority end, due_at, next_attempt_at
from (
  select *,
    row_number() over (partition by cohort_id, lane order by due_at, delivery_id) as place,
    min(priority) over (partition by cohort_id, lane) as most_urgent
  from delivery
  where state in ('waiting', 'sending')
)
where place = 1;

create trigger delivery_queued after insert on delivery
when new.state in ('waiting', 'sending')
begin
  delete from lane where cohort_id = new.cohort_id and number = new.lane;
  insert into lane (cohort_id, number, priority, due_at, next_attempt_at)
  select
    cohort_id, lane,
    case when exists (
      select 1 from delivery
      where lane = new.lane and cohort_id = new.cohort_id and state in ('waiting', 'sending') and priority = 0) then 0 else priority end,
    due_at, next_attempt_at
  from delivery
  where lane = new.lane and cohort_id = new.cohort_id and state in ('waiting', 'sending')
  order by due_at, delivery_id
  limit 1;
end;

create trigger delivery_changed after update of cohort_id, lane, state, priority, due_at, next_attempt_at on delivery
when (old.cohort_id, old.lane, old.state in ('waiting', 'sending'), old.priority, old.due_at, old.next_attempt_at)
  <> (new.cohort_id, new.lane, new.state in ('waiting', 'sending'), new.priority, new.due_at, new.next_attempt_at)
begin
  delete from lane where cohort_id = new.cohort_id and number = new.lane;
  insert into lane (cohort_id, number, priority, due_at, next_attempt_at)
  select
    cohort_id, lane,
    case when exists (
      select 1 from delivery
      where lane = new.lane and cohort_id = new.cohort_id and state in ('waiting', 'sending') and priority = 0) then 0 else priority end,
    due_at, next_attempt_at
  from delivery
  where lane = new.lane and cohort_id = new.cohort_id and state in ('waiting', 'sending')
  order by due_at, delivery_id
  limit 1;
end;

create trigger delivery_moved after update of cohort_id, lane on delivery
when (old.cohort_id, old.lane) <> (new.cohort_id, new.lane)
begin
  delete from lane where cohort_id = old.cohort_id and number = old.lane;
  insert into lane (cohort_id, number, priority, due_at, next_attempt_at)
  select
    cohort_id, lane,
    case when exists (
      select 1 from delivery
      where lane = old.lane and cohort_id = old.cohort_id and state in ('waiting', 'sending') and priority = 0) then 0 else priority end,
    due_at, next_attempt_at
  from delivery
  where lane = old.lane and cohort_id = old.cohort_id and state in ('waiting', 'sending')
  order by due_at, delivery_id
  limit 1;
end;

create trigger delivery_deleted after delete on delivery
when old.state in ('waiting', 'sending')
begin
  delete from lane where cohort_id = old.cohort_id and number = old.lane;
  insert into lane (cohort_id, number, priority, due_at, next_attempt_at)
  select
    cohort_id, lane,
    case when exists (
      select 1 from delivery
      where lane = old.lane and cohort_id = old.cohort_id and state in ('waiting', 'sending') and priority = 0) then 0 else priority end,
    due_at, next_attempt_at
  from delivery
  where lane = old.lane and cohort_id = old.cohort_id and state in ('waiting', 'sending')
  order by due_at, delivery_id
  limit 1;
end;
