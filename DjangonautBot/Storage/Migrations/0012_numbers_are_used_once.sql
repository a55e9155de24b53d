-- Buttons bear numbers, and may outlive what they were about: in a locked thread, on somebody's screen. So the number of a
-- row that was deleted is never given to another one.
create table last_number (
  of_table  text primary key,
  number    integer not null                                                           -- the highest of those deleted
) without rowid;

create trigger crew_deleted after delete on crew begin
  insert into last_number values ('crew', old.crew_id) on conflict do update set number = max(number, excluded.number);
end;

create trigger check_in_deleted after delete on check_in begin
  insert into last_number values ('check_in', old.check_in_id) on conflict do update set number = max(number, excluded.number);
end;

create trigger question_deleted after delete on question begin
  insert into last_number values ('question', old.question_id) on conflict do update set number = max(number, excluded.number);
end;

create trigger answer_deleted after delete on answer begin
  insert into last_number values ('answer', old.answer_id) on conflict do update set number = max(number, excluded.number);
end;

create trigger win_deleted after delete on win begin
  insert into last_number values ('win', old.win_id) on conflict do update set number = max(number, excluded.number);
end;

create trigger feedback_deleted after delete on feedback begin
  insert into last_number values ('feedback', old.feedback_id) on conflict do update set number = max(number, excluded.number);
end;

create view next_number as
  select
    1 + max(coalesce((select max(crew_id) from crew), 0), coalesce((select number from last_number where of_table = 'crew'), 0)) as crew,
    1 + max(coalesce((select max(check_in_id) from check_in), 0), coalesce((select number from last_number where of_table = 'check_in'), 0)) as check_in,
    1 + max(coalesce((select max(question_id) from question), 0), coalesce((select number from last_number where of_table = 'question'), 0)) as question,
    1 + max(coalesce((select max(answer_id) from answer), 0), coalesce((select number from last_number where of_table = 'answer'), 0)) as answer,
    1 + max(coalesce((select max(win_id) from win), 0), coalesce((select number from last_number where of_table = 'win'), 0)) as win,
    1 + max(coalesce((select max(feedback_id) from feedback), 0), coalesce((select number from last_number where of_table = 'feedback'), 0)) as feedback;

-- Rows that once kept the highest number of the crew.
delete from crew where user_id < 0;
