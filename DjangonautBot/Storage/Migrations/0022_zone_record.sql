-- The clock changes by which a cohort was planned first, so that Captains hear of it when an update of the time zone data moves stand-ups.
create table zone_record (
  cohort_id      integer primary key references cohort (cohort_id) on delete cascade,
  time_zone      text not null,
  version        text not null,       -- of the time zone data by which the cohort is planned now
  recorded_from  integer not null,
  recorded_until integer not null,
  changes        text not null        -- instant:seconds ahead of UTC, separated by commas; the first is for all before it, too
);
