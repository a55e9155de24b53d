using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Measurements;

/// <summary>
/// A database of 200 servers with a cohort each, in week 8: eight teams of eight Djangonauts and two Navigators, who have
/// checked in every week, each with a card, with open questions and wins.
/// </summary>
internal sealed class Archive : IDisposable
{
    public const int Servers = 200;
    public const int TeamsInServer = 8;
    public const int PeopleInTeam = 10;
    public const int DjangonautsInTeam = 8;
    public const int CheckIns = Servers * TeamsInServer * DjangonautsInTeam * Weeks;

    private const int Weeks = 8;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-archive-");

    private Archive() => DatabasePath = MigratedDatabase.CopyTo(_folder);

    public static async Task<Archive> CreateAsync()
    {
        var archive = new Archive();
        using var database = new Database(archive.DatabasePath);
        await database.WriteAsync(
            transaction =>
                transaction.Execute(
                    Fill,
                    new
                    {
                        Servers,
                        TeamsInServer,
                        PeopleInTeam,
                        DjangonautsInTeam,
                        Weeks,
                    }),
            CancellationToken.None);
        return archive;
    }

    public static DateTimeOffset WednesdayOfWeek8 { get; } = new(2026, 4, 22, 10, 0, 0, TimeSpan.Zero);

    public string DatabasePath { get; }

    /// <summary>A server's id is its number; a person's is that of their place among all.</summary>
    /// <param name="server">From 1.</param>
    /// <param name="team">Of the server, from 1.</param>
    /// <param name="place">In the team, from 1; the last two navigate, and the last one is a Captain too.</param>
    public static ulong PersonId(int server, int team, int place) =>
        (ulong)(((((server - 1) * TeamsInServer) + team - 1) * PeopleInTeam) + place);

    public void Dispose() => _folder.Delete(recursive: true);

    private const string Fill = """
        create temp table number as
        with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < @Servers * @TeamsInServer * @PeopleInTeam)
        select n from numbers;

        insert into server (guild_id, joined_at) select n, 0 from number where n <= @Servers;

        insert into cohort (cohort_id, guild_id, name, starts_on, time_zone, weeks, created_at)
        select n, n, 'Session 6', '2026-03-02', 'Europe/Amsterdam', 8, 0 from number where n <= @Servers;

        update cohort_plan set planned_until = 9000000000000;

        insert into team (team_id, cohort_id, name, channel_id, standup_day, standup_time, minutes, created_at)
        select n, (n - 1) / @TeamsInServer + 1, 'Team ' || n, 1000000 + n, 4, '18:00', 45, 0
        from number where n <= @Servers * @TeamsInServer;

        insert into crew (crew_id, cohort_id, user_id, display_name, joined_at)
        select n, (n - 1) / (@TeamsInServer * @PeopleInTeam) + 1, n, 'Person ' || n, 0 from number;

        insert into crew_role (crew_id, role, team_id)
        select n, iif((n - 1) % @PeopleInTeam < @DjangonautsInTeam, 'djangonaut', 'navigator'), (n - 1) / @PeopleInTeam + 1 from number;

        insert into crew_role (crew_id, role) select n, 'captain' from number where n % @PeopleInTeam = 0;

        insert into turn (team_id, week, crew_id, origin)
        select team.n, week.n, team.n * @PeopleInTeam - week.n % 2, 'planned'
        from number team join number week on week.n <= @Weeks where team.n <= @Servers * @TeamsInServer;

        insert into check_in (team_id, crew_id, week, worked_on, next_up, stuck, win, audience, is_quiet, pace, created_at, updated_at)
        select (person.n - 1) / @PeopleInTeam + 1, person.n, week.n,
               iif(is_quiet, '', replace(hex(zeroblob(20)), '00', 'I read the guide, then #' || (10000 + person.n) || '. ')),
               iif(is_quiet, '', 'Write a test, and ask for a review of it. Then rest.'),
               iif(is_quiet or person.n % 3 > 0, '', replace(hex(zeroblob(10)), '00', 'I do not see where this is built. ')),
               iif(is_quiet or person.n % 4 > 0, '',
                 'My pull request is there: https://github.com/django/django/pull/' || (1000 + person.n)),
               iif(person.n % 5 = 0, 'guides', 'team'), is_quiet, 'good', 1772406000000 + week.n * 604800000, 0
        from (select n, n % 6 = 0 as is_quiet from number where (n - 1) % @PeopleInTeam < @DjangonautsInTeam) person
        join number week on week.n <= @Weeks;

        insert into delivery (cohort_id, kind, subject_id, week, lane, state, due_at, channel_id, message_id)
        select team.cohort_id, 'check_in', check_in_id, week, channel_id, 'done', check_in.created_at, channel_id, 10000000 + check_in_id
        from check_in join team using (team_id) where audience = 'team';

        insert into question (cohort_id, team_id, crew_id, week, audience, is_anonymous, text, asked_at)
        select (n - 1) / (@TeamsInServer * @PeopleInTeam) + 1, (n - 1) / @PeopleInTeam + 1, n, 1 + n % @Weeks,
               iif(n % 2 = 0, 'team', 'navigators'), n % 3 = 0,
               'How do I run one test only, and where is it told?', 1772406000000 + n
        from number where (n - 1) % @PeopleInTeam < 4;

        insert into win (cohort_id, team_id, crew_id, week, text, shared_at)
        select (person.n - 1) / (@TeamsInServer * @PeopleInTeam) + 1, (person.n - 1) / @PeopleInTeam + 1, person.n, week.n,
               'A first review!', 0
        from number person join number week on week.n <= @Weeks where (person.n - 1) % @PeopleInTeam < 2;

        drop table number;
        analyze;
        """;
}
