-- A holder of the lease is known by its process instead of by a clock. What earlier versions read stays.
alter table lease add column process_scope text;    -- boot and PID namespace; null where they are unknown
alter table lease add column start_ticks integer;   -- from the boot to the start of the process

-- A channel for direct messages is opened once and used from then on.
create table direct_channel (
  user_id    integer primary key,
  channel_id integer not null
);
