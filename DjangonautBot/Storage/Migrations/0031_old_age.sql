-- Half a year after a cohort's texts were deleted, rows that nobody needs any more are pruned, and each half year from then on.
alter table cohort add column pruned_at integer;
create index cohort_by_pruning on cohort (max(forgotten_at, coalesce(pruned_at, 0))) where forgotten_at is not null;

-- Messages outlive the rows that they are about: their numbers, too, are given once.
create trigger swap_deleted after delete on swap begin
  insert into last_number values ('swap', old.swap_id) on conflict do update set number = max(number, excluded.number);
end;

create trigger cover_call_deleted after delete on cover_call begin
  insert into last_number values ('cover_call', old.cover_call_id) on conflict do update set number = max(number, excluded.number);
end;

create trigger turn_notice_deleted after delete on turn_notice begin
  insert into last_number values ('turn_notice', old.turn_notice_id) on conflict do update set number = max(number, excluded.number);
end;

drop view next_number;
create view next_number as
  select
    1 + max(
      coalesce((select max(crew_id) from crew), 0),
      coalesce((select number from last_number where of_table = 'crew'), 0)) as crew,
    1 + max(
      coalesce((select max(check_in_id) from check_in), 0),
      coalesce((select number from last_number where of_table = 'check_in'), 0)) as check_in,
    1 + max(
      coalesce((select max(question_id) from question), 0),
      coalesce((select number from last_number where of_table = 'question'), 0)) as question,
    1 + max(
      coalesce((select max(answer_id) from answer), 0),
      coalesce((select number from last_number where of_table = 'answer'), 0)) as answer,
    1 + max(
      coalesce((select max(win_id) from win), 0),
      coalesce((select number from last_number where of_table = 'win'), 0)) as win,
    1 + max(
      coalesce((select max(feedback_id) from feedback), 0),
      coalesce((select number from last_number where of_table = 'feedback'), 0)) as feedback,
    1 + max(
      coalesce((select max(swap_id) from swap), 0),
      coalesce((select number from last_number where of_table = 'swap'), 0)) as swap,
    1 + max(
      coalesce((select max(cover_call_id) from cover_call), 0),
      coalesce((select number from last_number where of_table = 'cover_call'), 0)) as cover_call,
    1 + max(
      coalesce((select max(turn_notice_id) from turn_notice), 0),
      coalesce((select number from last_number where of_table = 'turn_notice'), 0)) as turn_notice;
