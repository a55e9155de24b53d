-- Which texts of people a message in Discord holds or counts: when one of them changes, is kept for others, or goes, the message follows.
create table delivery_quote (
  source       text not null,      -- the table of the text
  source_id    integer not null,   -- its number there; of a goal the person's, of a note the team's
  delivery_id  integer not null references delivery (delivery_id) on delete cascade,
  primary key (source, source_id, delivery_id)
) without rowid;
create index delivery_quote_by_delivery on delivery_quote (delivery_id);

-- What stands already may quote more than is known of it here, and is brought up to date once too often.
insert into delivery_quote (source, source_id, delivery_id)
select kind, subject_id, delivery_id from delivery
where kind in ('check_in', 'feedback', 'question', 'answer', 'win') and nonce_since is not null
union
select 'question', subject_id, delivery_id from delivery
where kind in ('question_removed', 'question_settled') and nonce_since is not null
union
select 'answer', subject_id, delivery_id from delivery where kind = 'answer_notice' and nonce_since is not null
union
select 'check_in', feedback.check_in_id, delivery_id
from delivery join feedback on feedback.feedback_id = delivery.subject_id
where kind = 'feedback' and nonce_since is not null
union
select 'check_in', check_in_id, delivery_id
from delivery join check_in on check_in.team_id = delivery.subject_id
where nonce_since is not null
  and (kind in ('summary', 'counts') and check_in.week = delivery.week or kind = 'brief' and check_in.week <= delivery.week)
union
select 'win', win_id, delivery_id
from delivery join win on win.team_id = delivery.subject_id
where nonce_since is not null
  and (kind in ('summary', 'counts') and win.week = delivery.week or kind = 'brief' and win.week <= delivery.week)
union
select 'question', question_id, delivery_id
from delivery join question on question.team_id = delivery.subject_id
where nonce_since is not null and kind in ('summary', 'counts', 'brief') and question.week <= delivery.week
  and not (question.is_anonymous and question.audience = 'navigators')
union
select 'answer', answer_id, delivery_id
from delivery join question on question.team_id = delivery.subject_id join answer using (question_id)
where nonce_since is not null and kind in ('summary', 'counts') and question.week = delivery.week
  and not (question.is_anonymous and question.audience = 'navigators')
union
select 'goal', goal.crew_id, delivery_id
from delivery join crew_role on crew_role.team_id = delivery.subject_id join goal using (crew_id)
where nonce_since is not null and kind = 'brief'
union
select 'handover_note', team_id, delivery_id
from delivery join handover_note on handover_note.team_id = delivery.subject_id and handover_note.week < delivery.week
where nonce_since is not null and kind = 'brief';

-- A note may hold words of everybody who wrote in it, also of Captains who are in no crew.
create table handover_author (
  team_id  integer not null,
  week     integer not null,
  user_id  integer not null,
  primary key (team_id, week, user_id),
  foreign key (team_id, week) references handover_note (team_id, week) on delete cascade
) without rowid;
create index handover_author_by_user on handover_author (user_id);
insert into handover_author (team_id, week, user_id)
select team_id, week, user_id from handover_note join crew using (crew_id);

-- The team of an anonymous question to Navigators is hidden, because it may tell who asked.
drop view questions;
create view questions as
  select question_id, cohort_id, iif(is_anonymous and audience = 'navigators', null, team_id) as team_id, week, audience, state, text,
    asked_at
  from question;

-- A channel is the home of one team.
create index team_by_channel on team (channel_id) where removed_at is null;
