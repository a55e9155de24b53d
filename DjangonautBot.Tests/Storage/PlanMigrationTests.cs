using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Storage;

/// <summary>A database of the version in which nothing was planned after landing.</summary>
internal sealed class PlanMigrationTests
{
    private const int EarlierVersion = 22;

    private const string Before =
        """
        insert into server (guild_id, joined_at) values (1, 0);
        insert into cohort (cohort_id, guild_id, name, starts_on, time_zone, weeks, created_at)
        values (1, 1, 'Session 5', '2026-01-05', 'Europe/Amsterdam', 8, 0), (2, 1, 'Session 6', '2026-06-01', 'Europe/Amsterdam', 8, 0);
        update cohort_plan set planned_until = 86401772000000000 where cohort_id = 1;
        update cohort_plan set planned_until = 1780000000000 where cohort_id = 2;
        """;

    [Test]
    public void A_cohort_that_had_landed_is_planned_again_and_no_other()
    {
        using var storage = new TestDatabase();
        using var database = storage.Open("earlier.db");
        Migrator.Migrate(database, [.. Migration.All.Where(migration => migration.Number <= EarlierVersion)]);
        database.Read(connection => connection.Execute(Before));

        Migrator.Migrate(database);

        Assert.That(
            database.Read(connection => connection.Query<string>(
                "select cohort_id || ' ' || coalesce(planned_until, 'to plan') from cohort_plan order by cohort_id").ToList()),
            Is.EqualTo(["1 to plan", "2 1780000000000"]));
    }
}
