-- What people in the crew set for themselves, and what they were told once.

alter table crew add column time_zone text;                                    -- the cohort's where none was set
alter table crew add column wants_reminders integer not null default 0;
alter table crew add column was_offered_reminders integer not null default 0;

-- Dates of the person's own zone, both included; without an end, until they say that they are back.
alter table crew add column away_from text;
alter table crew add column away_until text;

-- Of which direct message that did not arrive they were told: its direct_message_at.
alter table crew add column told_of_direct_message_at integer;
