using DjangonautBot.Hosting;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Tests.Hosting;

[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class HealthCheckTests
{
    private const int NobodysPort = 1;

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    [TestCase("127.0.0.1")]
    [TestCase("127.0.0.2", Description = "Nothing answers on 127.0.0.1 then.")]
    [TestCase("0.0.0.0")]
    [TestCase("*")]
    public async Task A_bot_is_asked_where_it_listens(string host)
    {
        await using var bot = await StartAsync(host, HealthEndpoints.Alive);

        var (exitCode, found) = await AskAsync(host, new Uri(bot.Urls.Single()).Port);

        Assert.That(exitCode, Is.EqualTo(ExitCode.Success));
        Assert.That(found, Does.EndWith(" answers: DjangonautBot is alive. Whether it is ready says /readyz."));
    }

    [Test]
    public async Task Where_nobody_listens_that_is_said() =>
        Assert.That(
            await AskAsync("127.0.0.1", NobodysPort),
            Is.EqualTo((
                ExitCode.Unexpected,
                "Nothing answers at http://127.0.0.1:1. Start the bot, or say with Http__Host and Http__Port where it listens.")));

    [Test]
    public async Task Another_program_is_not_taken_for_the_bot()
    {
        await using var other = await StartAsync("127.0.0.1", "ok");

        var (exitCode, found) = await AskAsync("127.0.0.1", new Uri(other.Urls.Single()).Port);

        Assert.That(exitCode, Is.EqualTo(ExitCode.Unexpected));
        Assert.That(found, Does.Contain("is another program's: no DjangonautBot answers there."));
    }

    private static async Task<(ExitCode ExitCode, string Found)> AskAsync(string host, int port)
    {
        await using var output = new StringWriter();
        var exitCode = await HealthCheck.RunAsync(SettingsFor(host, port), output, Cancellation);
        return (exitCode, $"{output}".TrimEnd());
    }

    private static async Task<WebApplication> StartAsync(string host, string says)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(SettingsFor(host, port: 0).HttpAddress);
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.UseRouting();
        app.MapGet(HealthEndpoints.AlivePath, context => context.Response.WriteAsync(says, context.RequestAborted));
        await app.StartAsync(Cancellation);
        return app;
    }

    private static Settings SettingsFor(string host, int port) => new()
    {
        Token = "",
        ApiBaseUrl = new Uri("http://127.0.0.1:9/api/v10"),
        DatabasePath = "bot.db",
        HttpHost = host,
        HttpPort = port,
    };
}
