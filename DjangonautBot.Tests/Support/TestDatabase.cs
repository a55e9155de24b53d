using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Tests.Support;

/// <summary>A migrated database of a test's own, gone with the test.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");

    public TestDatabase() => Database = new Database(MigratedDatabase.CopyTo(_folder));

    public Database Database { get; }

    /// <summary>A second database, beside it; the file is there once it was migrated.</summary>
    public Database Open(string fileName) => new(Path.Combine(_folder.FullName, fileName));

    /// <summary>A cohort that owns the rows of a test.</summary>
    public CohortId AddCohort(Snowflake guildId)
    {
        const string Insert =
            """
            insert into server (guild_id, joined_at) values (@guildId, 0) on conflict do nothing;
            insert into cohort (guild_id, name, starts_on, time_zone, weeks, created_at)
            values (@guildId, 'Session 6', '2026-03-02', 'Europe/Amsterdam', 8, 0)
            returning cohort_id
            """;
        return Database.Read(connection => connection.QuerySingle<CohortId>(Insert, new { guildId }));
    }

    public void Dispose()
    {
        Database.Dispose();
        _folder.Delete(recursive: true);
    }
}
