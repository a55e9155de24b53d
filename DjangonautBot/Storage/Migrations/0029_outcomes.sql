-- A Djangonaut's yes to two follow-ups, six and twelve months after the cohort's end. It outlives the cohort's texts, and goes with the
-- last answer or a refusal. Deliveries bear its number, which is never given twice.
create table outcome_consent (
  consent_id  integer primary key autoincrement,
  cohort_id   integer not null references cohort (cohort_id) on delete cascade,
  user_id     integer not null,
  time_zone   text not null,                   -- by whose day the follow-ups come, also after the crew's zones were deleted
  agreed_at   integer not null,
  unique (cohort_id, user_id)
);

-- A follow-up that is to come, or waits for its two taps. With the second tap it becomes numbers.
create table follow_up (
  consent_id    integer not null references outcome_consent (consent_id) on delete cascade,
  months        integer not null,
  due_at        integer not null,
  contributing  text check (contributing in ('django', 'elsewhere', 'notnow')),
  roles         text,                          -- names with commas between them; empty for none
  primary key (consent_id, months)
) without rowid;
create index follow_up_by_due on follow_up (due_at);

-- What stays of follow-ups: sums, which lead to nobody.
create table outcome_count (
  cohort_id  integer not null references cohort (cohort_id) on delete cascade,
  months     integer not null,
  what       text not null,
  number     integer not null,
  primary key (cohort_id, months, what)
) without rowid;
