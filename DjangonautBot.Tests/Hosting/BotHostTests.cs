using DjangonautBot.Hosting;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DjangonautBot.Tests.Hosting;

[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class BotHostTests
{
    [Test]
    public async Task A_part_that_breaks_down_ends_the_program_with_a_code_that_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("djangonautbot-host-");

        var exitCode = await BotHost.RunAsync(Build(folder));

        Assert.That(exitCode, Is.EqualTo(ExitCode.Unexpected));
        folder.Delete(recursive: true);
    }

    // Nothing listens where this bot is to find Discord.
    private static WebApplication Build(DirectoryInfo folder)
    {
        var settings = new Settings
        {
            Token = "token",
            ApiBaseUrl = new Uri("http://127.0.0.1:1/api/v10"),
            DatabasePath = Path.Combine(folder.FullName, "bot.db"),
            HttpHost = "127.0.0.1",
            HttpPort = 0,
        };
        return BotHost.Build(settings, services => services.AddLogging().AddHostedService<BrokenService>());
    }

    private sealed class BrokenService : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
            Task.FromException(new InvalidOperationException("Boom"));
    }
}
