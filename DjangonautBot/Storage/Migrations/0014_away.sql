-- People may be away several times, so that the table of absences says it all.
alter table crew drop column away_from;
alter table crew drop column away_until;

-- The weeks to come whose stand-ups a Navigator could not lead when turns were planned last, with commas between them: so
-- that it is known who is back, and takes turns again.
alter table turn_order add column away_weeks text not null default '';
