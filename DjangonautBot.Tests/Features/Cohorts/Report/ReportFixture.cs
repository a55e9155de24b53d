using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Cohorts.Report;

/// <summary>
/// A cohort of eight weeks with the teams Mars (three Djangonauts, a Navigator, a tracker of its own) and Pluto (three
/// Djangonauts), and rows that a test adds by hand.
/// </summary>
internal sealed class ReportFixture : IDisposable
{
    public const int Mars = 1;
    public const int Pluto = 2;
    public const int Navigator = 7;

    private readonly TestDatabase _storage = new();

    public ReportFixture()
    {
        var cohortId = _storage.AddCohort(new Snowflake(1));
        Run(
            $"""
            insert into team (team_id, cohort_id, name, channel_id, standup_day, standup_time, minutes, created_at, tracker_url)
            values ({Mars}, {cohortId}, 'Mars', 11, 4, '18:00', 45, 0, 'https://example.org/{"{id}"}'),
                   ({Pluto}, {cohortId}, 'Pluto', 12, 4, '18:00', 45, 0, null);
            insert into crew (crew_id, cohort_id, user_id, display_name, joined_at)
            values (1, {cohortId}, 101, 'Ada', 0), (2, {cohortId}, 102, 'Bilal', 0), (3, {cohortId}, 103, 'Chidi', 0),
                   (4, {cohortId}, 104, 'Dalia', 0), (5, {cohortId}, 105, 'Emeka', 0), (6, {cohortId}, 106, 'Farah', 0),
                   ({Navigator}, {cohortId}, 107, 'Grace', 0);
            insert into crew_role (crew_id, role, team_id)
            values (1, 'djangonaut', {Mars}), (2, 'djangonaut', {Mars}), (3, 'djangonaut', {Mars}), ({Navigator}, 'navigator', {Mars}),
                   (4, 'djangonaut', {Pluto}), (5, 'djangonaut', {Pluto}), (6, 'djangonaut', {Pluto});
            """);
        Store = new ReportStore(_storage.Database, new CohortStore(_storage.Database), NewCounts());
        Cohort = new CohortStore(_storage.Database).Get(cohortId);
    }

    public Cohort Cohort { get; }

    public ReportStore Store { get; }

    public Database Database => _storage.Database;

    /// <summary>Noon on the Wednesday of a week.</summary>
    public Instant In(int week) => Cohort.Calendar.At(week, IsoDayOfWeek.Wednesday, LocalTime.Noon);

    public CohortReport Read(int week = 8) => Store.Read(Cohort, In(week));

    public void Run(string sql) => _storage.Database.Read(connection => connection.Execute(sql));

    public void CheckIn(int crewId, int week, string workedOn = "Work", string? pace = null, int team = Mars) =>
        Run(
            $"""
            insert into check_in (team_id, crew_id, week, worked_on, next_up, stuck, win, audience, pace, is_quiet, created_at, updated_at)
            values ({team}, {crewId}, {week}, '{workedOn}', '', '', '', 'team', {(pace is null ? "null" : $"'{pace}'")}, {(
                workedOn.Length == 0 ? 1 : 0
            )}, 0, 0)
            """);

    public void Quiet(int crewId, int week) => CheckIn(crewId, week, workedOn: "");

    /// <param name="minutes">The minutes until an answer; null without one.</param>
    public void Ask(int week = 1, string state = "open", int? minutes = null, string text = "How?", bool isFromAsker = false)
    {
        Run(
            $"""
            insert into question (cohort_id, team_id, crew_id, week, audience, is_anonymous, text, state, asked_at)
            values ({Cohort.CohortId}, {Pluto}, 4, {week}, 'team', 1, '{text}', '{state}', 1000000)
            """);
        if (minutes is { } later)
        {
            Run(
                $"""
                insert into answer (question_id, crew_id, text, is_from_asker, answered_at)
                select max(question_id), 1, 'So.', {(isFromAsker ? 1 : 0)}, 1000000 + {later} * 60000 from question
                """);
        }
    }

    public void Share(int week, string text = "I did it", int crewId = 1) => Run(
        $"""
        insert into win (cohort_id, team_id, crew_id, week, text, shared_at)
        values ({Cohort.CohortId}, {Mars}, {crewId}, {week}, '{text}', 0)
        """);

    public void Meet(int team, int week, bool tookPlace, params int[] crewIds)
    {
        Run($"insert into standup_record (team_id, week, took_place, noted_at) values ({team}, {week}, {(tookPlace ? 1 : 0)}, 0)");
        foreach (var crewId in crewIds)
        {
            Run($"insert into attendance (team_id, week, crew_id) values ({team}, {week}, {crewId})");
        }
    }

    public void Dispose() => _storage.Dispose();

    private WeekCounts NewCounts() =>
        new(_storage.Database, new AbsenceStore(_storage.Database), new ProgramClock(TimeProvider.System));
}
