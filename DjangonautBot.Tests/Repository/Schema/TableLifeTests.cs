using Dapper;
using DjangonautBot.Hosting;
using DjangonautBot.Storage.Pruning;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Tests.Repository.Schema;

/// <summary>Each table is kept on purpose, or something makes its rows go: a new one has to be judged.</summary>
internal sealed class TableLifeTests
{
    [Test]
    public void Each_table_is_judged_once()
    {
        using var storage = new TestDatabase();
        var tables = storage.Database.Read(connection =>
            connection.Query<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").ToList());

        Assert.That(
            TableLives.All.Select(life => life.Table),
            Is.EquivalentTo(tables),
            $"Say in {nameof(TableLives)} why its rows are kept, or what deletes them.");
    }

    [Test]
    public async Task What_is_to_be_pruned_is_pruned_by_somebody()
    {
        var folder = Directory.CreateTempSubdirectory("djangonautbot-test-");
        var settings = new Settings
        {
            Token = "secret-token",
            ApiBaseUrl = new Uri("http://127.0.0.1:9/api/v10"),
            DatabasePath = MigratedDatabase.CopyTo(folder),
            HttpHost = "127.0.0.1",
            HttpPort = 0,
        };
        await using (var bot = BotHost.Build(settings, services => services.AddLogging()))
        {
            Assert.That(
                bot.Services.GetServices<IPrunable>().SelectMany(part => part.Tables),
                Is.EquivalentTo(TableLives.All.Where(life => life.Fate == RowFate.Pruned).Select(life => life.Table)));
        }

        folder.Delete(recursive: true);
    }
}
