using Dapper;
using DjangonautBot.Hosting;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Deletions;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DjangonautBot.Tests.Storage.Deletions;

/// <summary>Each kind of deletion in a database that does not know of it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class RepeatableDeletionTests : IAsyncDisposable
{
    private const long Session6 = 1;
    private const long Ada = 7;

    private const string Sql =
        """
        insert into server (guild_id, joined_at) values (1, 0);
        insert into cohort (cohort_id, guild_id, name, starts_on, time_zone, weeks, created_at)
        values (1, 1, 'Session 6', '2026-03-02', 'Europe/Amsterdam', 8, 0);
        insert into crew (crew_id, cohort_id, user_id, display_name, joined_at) values (7, 1, 42, 'Ada', 0);
        insert into goal (crew_id, text, set_at) values (7, 'Learn the ORM', 0);
        insert into calendar (cohort_id, crew_id, address_hash, addressed_at) values (1, 7, 'abc', 1773828000000);
        """;

    private static readonly Instant Addressed = Instant.FromUnixTimeMilliseconds(1773828000000);
    private static readonly Instant Now = Addressed + Duration.FromDays(100);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-test-");
    private readonly WebApplication _bot;

    public RepeatableDeletionTests()
    {
        _bot = BotHost.Build(
            new Settings
            {
                Token = "",
                ApiBaseUrl = new Uri("http://127.0.0.1:9/api/v10"),
                DatabasePath = MigratedDatabase.CopyTo(_folder),
                HttpHost = "127.0.0.1",
                HttpPort = 0,
            },
            services => services.AddLogging());
        Database.Read(connection => connection.Execute(Sql));
    }

    private Database Database => _bot.Services.GetRequiredService<Database>();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Test]
    public void Texts_that_retention_deleted_go_and_nobody_is_told_again()
    {
        var deletion = new Deletion("texts", 0, Session6, Now);

        Repeat(deletion);

        Assert.That(Read<long?>("select forgotten_at from cohort"), Is.EqualTo(Now.ToUnixTimeMilliseconds()));
        Assert.That(Read<int>("select count(*) from goal where text <> ''"), Is.Zero);
        Assert.That(Read<int>("select count(*) from delivery where kind = 'retention_notice'"), Is.Zero);
    }

    [Test]
    public void A_cohort_that_was_deleted_is_hidden_again()
    {
        Repeat(new Deletion("cohort", 0, Session6, Now));

        Assert.That(Read<long?>("select deleted_at from cohort"), Is.Not.Null);
    }

    [TestCase(1, ExpectedResult = 0)]
    [TestCase(-1, ExpectedResult = 1, Description = "The address was made after.")]
    public int A_calendars_address_that_was_replaced_ends_again(int seconds)
    {
        Repeat(new Deletion("address", Session6, Ada, Addressed + Duration.FromSeconds(seconds)));

        return Read<int>("select count(*) from calendar where address_hash is not null");
    }

    [TestCase("texts", 0)]
    [TestCase("cohort", 0)]
    [TestCase("address", Session6)]
    [TestCase("person", 1)]
    public void Where_there_is_nothing_to_delete_nothing_changes(string kind, long within)
    {
        Repeat(new Deletion(kind, within, 999, Now));

        Assert.That(Read<int>("select count(*) from goal where text <> ''"), Is.EqualTo(1));
        Assert.That(Read<int>("select count(*) from calendar where address_hash is not null"), Is.EqualTo(1));
    }

    private void Repeat(Deletion deletion) => Database.Prepare(transaction =>
    {
        var kinds = _bot.Services.GetServices<IRepeatableDeletion>();
        kinds.Single(kind => kind.DeletionKind == deletion.Kind).Repeat(transaction, deletion, Now);
        return true;
    });

    private T? Read<T>(string sql) => Database.Read(connection => connection.QuerySingle<T?>(sql));
}
