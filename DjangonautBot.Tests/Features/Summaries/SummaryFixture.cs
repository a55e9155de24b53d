using Dapper;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Summaries;
using DjangonautBot.Features.Teams;
using DjangonautBot.Hosting;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Tests.Features.Summaries;

/// <summary>Week 3 of the team Pluto, in a real database, with its check-ins and questions.</summary>
internal sealed class SummaryFixture : IDisposable
{
    private const int Week = 3;
    private const ulong TeamThread = 1_400_000_000_000_000_003;

    private static readonly DateTimeOffset Sunday = new(2026, 3, 22, 17, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");
    private readonly WebApplication _bot;
    private int _people;
    private int _questions;

    public SummaryFixture()
    {
        _bot = BotHost.Build(
            new Settings
            {
                Token = "secret-token",
                ApiBaseUrl = new Uri("http://127.0.0.1:9/api/v10"),
                DatabasePath = MigratedDatabase.CopyTo(_folder),
                HttpHost = "127.0.0.1",
                HttpPort = 0,
            },
            services => services.AddLogging().AddSingleton(new ProgramClock(new ManualTimeProvider(Sunday))));
        Write(
            """
            insert into server (guild_id, joined_at) values (1400000000000000001, 0);
            insert into cohort (cohort_id, guild_id, name, starts_on, time_zone, weeks, created_at)
            values (1, 1400000000000000001, 'Session 6', '2026-03-02', 'Europe/Amsterdam', 8, 0);
            insert into team (team_id, cohort_id, name, channel_id, standup_day, standup_time, minutes, created_at)
            values (1, 1, 'Pluto', 1400000000000000002, 4, '18:00', 45, 0);
            """);
    }

    /// <summary>Adds a Djangonaut with a check-in; without any words, it is a quiet week.</summary>
    public SummaryFixture CheckIn(
        string name, string workedOn = "", string next = "", string stuck = "", string win = "", Audience audience = Audience.Team)
    {
        var id = Join(name);
        Write(
            """
            insert into check_in (check_in_id, team_id, crew_id, week, worked_on, next_up, stuck, win, audience, is_quiet,
              created_at, updated_at)
            values (@id, 1, @id, 3, @workedOn, @next, @stuck, @win, @audience, @workedOn || @next || @stuck || @win = '', 1773828000000, 0);
            insert into delivery (cohort_id, kind, subject_id, week, lane, state, due_at, channel_id, message_id)
            select 1, 'check_in', @id, 3, 1, 'done', 0, @thread, @thread + @id where @audience = 'team';
            """,
            new
            {
                id,
                workedOn,
                next,
                stuck,
                win,
                audience = audience.ToSql(),
                thread = (long)TeamThread,
            });
        return this;
    }

    /// <summary>Adds a Djangonaut without a check-in.</summary>
    public SummaryFixture Member(string name)
    {
        Join(name);
        return this;
    }

    public SummaryFixture Question(string name, string text, string audience = "team", bool isAnonymous = false, int week = Week)
    {
        Write(
            """
            insert into question (question_id, cohort_id, team_id, crew_id, week, audience, is_anonymous, text, asked_at)
            values (@number, 1, 1, @id, @week, @audience, @isAnonymous, @text, 1773828000000);
            insert into delivery (cohort_id, kind, subject_id, week, lane, state, due_at, channel_id, message_id)
            values (1, 'question', @number, 0, 1, 'done', 0, @thread, @thread + @number);
            """,
            new
            {
                number = ++_questions,
                id = Find(name) ?? Join(name),
                text,
                audience,
                isAnonymous,
                week,
                thread = (long)TeamThread + 100,
            });
        return this;
    }

    /// <summary>An answer to the last question, which is then answered.</summary>
    public SummaryFixture Answer(string text)
    {
        Write(
            """
            insert into answer (question_id, text, answered_at) values (@number, @text, 1773828000000);
            update question set state = 'answered' where question_id = @number;
            """,
            new { number = _questions, text });
        return this;
    }

    /// <summary>A win that its author shared, from the check-in of the same person if there is one.</summary>
    public SummaryFixture SharedWin(string name, string text)
    {
        Write(
            "insert into win (cohort_id, team_id, crew_id, week, text, shared_at) values (1, 1, @id, 3, @text, 1773828000000)",
            new { id = Find(name) ?? Join(name), text });
        return this;
    }

    /// <summary>Deletes all check-ins, questions, wins and people.</summary>
    public void Clear() => Write("delete from question; delete from win; delete from check_in; delete from crew; delete from delivery");

    public Summary Read(Visibility visibility) => Get<SummaryReader>().Read(
        Get<ICohorts>().Get(new CohortId(1)), Get<ITeams>().Find(new CohortId(1), new TeamId(1))!, Week, visibility);

    public void Dispose()
    {
        ((IDisposable)_bot).Dispose();
        _folder.Delete(recursive: true);
    }

    private int Join(string name)
    {
        var id = ++_people;
        Write(
            """
            insert into crew (crew_id, cohort_id, user_id, display_name, joined_at) values (@id, 1, @id, @name, 0);
            insert into crew_role (crew_id, role, team_id) values (@id, 'djangonaut', 1);
            """,
            new { id, name });
        return id;
    }

    private int? Find(string name) => Get<Database>().Read(connection =>
        connection.QueryFirstOrDefault<int?>("select crew_id from crew where display_name = @name", new { name }));

    private void Write(string sql, object? parameters = null) =>
        Get<Database>().Read(connection => connection.Execute(sql, parameters));

    private T Get<T>()
        where T : notnull => _bot.Services.GetRequiredService<T>();
}
