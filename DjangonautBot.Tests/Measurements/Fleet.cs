using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Measurements;

/// <summary>
/// A database with many cohorts in week 3, of one team with four Djangonauts each, all with their stand-up on Thursdays at
/// 18:00.
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

    /// <summary>Each cohort has a server to itself.</summary>
    public void AddServers(SandboxWorld world, int count) => Add(
        Enumerable.Range(1, count).Select(number =>
        {
            var server = world.AddServer($"Server {number}");
            return (server.Id, server.AddChannel("team").Id);
        }));

    /// <summary>All cohorts are in one server, of which the bot knows no channel.</summary>
    public void AddCohorts(ulong serverId, int count) =>
        Add(Enumerable.Range(1, count).Select(number => (serverId, SomeId + (ulong)number)));

    public void Dispose() => _folder.Delete(recursive: true);

    private void Add(IEnumerable<(ulong Server, ulong Channel)> homes)
    {
        using var database = new Database(DatabasePath);
        database.Read(connection =>
        {
            connection.Run("begin");
            foreach (var (server, channel) in homes)
            {
                var cohort = connection.QuerySingle<long>(
                    """
                    insert into server (guild_id, joined_at) values (@server, 0) on conflict do nothing;
                    insert into cohort (guild_id, name, starts_on, time_zone, weeks, created_at)
                    values (@server, 'Session 6', '2026-03-02', 'UTC', 8, 0)
                    returning cohort_id
                    """,
                    new { server = (long)server });
                var team = connection.QuerySingle<long>(
                    """
                    insert into team (cohort_id, name, channel_id, standup_day, standup_time, minutes, created_at)
                    values (@cohort, 'Pluto', @channel, 4, '18:00', 60, 0)
                    returning team_id
                    """,
                    new { cohort, channel = (long)channel });
                for (var person = 1; person <= Djangonauts; person++)
                {
                    connection.Execute(
                        """
                        insert into crew (cohort_id, user_id, display_name, joined_at) values (@cohort, @person, 'Ada', 0);
                        insert into crew_role (crew_id, role, team_id) values (last_insert_rowid(), 'djangonaut', @team)
                        """,
                        new { cohort, person, team });
                }
            }

            connection.Run("commit");
            return true;
        });
    }
}
