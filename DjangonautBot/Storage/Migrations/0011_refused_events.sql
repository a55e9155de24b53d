-- An event that Discord does not take is tried again each day, and Captains see it in the status.
alter table standup_event add column is_refused integer not null default 0;

-- Which post tells of a question follows from its time alone.
alter table question drop column announced_at;
