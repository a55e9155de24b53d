-- Which process works with this database: one at a time.
create table lease (
  lease_id   integer primary key check (lease_id = 1),
  owner      text not null,    -- new at each start
  machine    text not null,
  process_id integer not null,
  started_at integer not null, -- when the process began, so that another one of the same number is not taken for it
  renewed_at integer not null  -- wire time
);
