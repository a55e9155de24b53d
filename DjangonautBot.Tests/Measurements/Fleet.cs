using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Measurements;

/// <summary>
/// A database with many cohorts in week 3, with four Djangonauts in each team, all with their stand-up on Thursdays at 18:00.
/// </summary>
internal sealed class Fleet : IDisposable
{
    private const int Djangonauts = 4;
    private const ulong SomeId = 1_000_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-fleet-");

    public Fleet() => DatabasePath = MigratedDatabase.CopyTo(_folder);

    public static DateTimeOffset TuesdayOfWeek3 { get; } = new(2026, 3, 17, 12, 0, 0, TimeSpan.Zero);

    public DirectoryInfo Folder => _folder;

    public string DatabasePath { get; }

    /// <summary>Each cohort has a server to itself, each team a channel.</summary>
    public void AddServers(SandboxWorld world, int count, int teams = 1) => Add(
        Enumerable.Range(1, count).Select(number =>
        {
            var server = world.AddServer($"Server {number}");
            return (server.Id, Enumerable.Range(1, teams).Select(team => server.AddChannel($"team-{team}").Id));
        }));

    /// <summary>Adds the first person of a server to its cohort's first team.</summary>
    public Person AddPerson(SandboxServer server)
    {
        var person = server.AddPerson("Ada");
        using var database = new Database(DatabasePath);
        database.Read(connection => connection.Execute(
            "update crew set user_id = @user where user_id = 1 and cohort_id = (select cohort_id from cohort where guild_id = @server)",
            new { user = (long)person.Id, server = (long)server.Id }));
        return person;
    }

    /// <summary>All cohorts are in one server, of which the bot knows no channel.</summary>
    public void AddCohorts(ulong serverId, int count) =>
        Add(Enumerable.Range(1, count).Select(number => (serverId, Enumerable.Repeat(SomeId + (ulong)number, 1))));

    public void Dispose() => _folder.Delete(recursive: true);

    private void Add(IEnumerable<(ulong Server, IEnumerable<ulong> Channels)> homes)
    {
        using var database = new Database(DatabasePath);
        database.Read(connection =>
        {
            connection.Run("begin");
            foreach (var (server, channels) in homes)
            {
                var cohort = connection.QuerySingle<long>(
                    """
                    insert into server (guild_id, joined_at) values (@server, 0) on conflict do nothing;
                    insert into cohort (guild_id, name, starts_on, time_zone, weeks, created_at)
                    values (@server, 'Session 6', '2026-03-02', 'UTC', 8, 0)
                    returning cohort_id
                    """,
                    new { server = (long)server });
                foreach (var (number, channel) in channels.Index())
                {
                    AddTeam(connection, cohort, number, channel);
                }
            }

            connection.Run("commit");
            return true;
        });
    }

    private static void AddTeam(DatabaseConnection connection, long cohort, int number, ulong channel)
    {
        var team = connection.QuerySingle<long>(
            """
            insert into team (cohort_id, name, channel_id, standup_day, standup_time, minutes, created_at)
            values (@cohort, @name, @channel, 4, '18:00', 60, 0)
            returning team_id
            """,
            new { cohort, name = $"Pluto {number}", channel = (long)channel });
        for (var person = 1; person <= Djangonauts; person++)
        {
            connection.Execute(
                """
                insert into crew (cohort_id, user_id, display_name, joined_at) values (@cohort, @person, 'Ada', 0);
                insert into crew_role (crew_id, role, team_id) values (last_insert_rowid(), 'djangonaut', @team)
                """,
                new { cohort, person = (number * Djangonauts) + person, team });
        }
    }
}
