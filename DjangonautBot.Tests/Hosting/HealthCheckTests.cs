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
        await using var bot = await StartAsync(host);

        var answer = await HealthCheck.RunAsync(SettingsFor(host, new Uri(bot.Urls.Single()).Port), Cancellation);

        Assert.That(answer, Is.EqualTo(ExitCode.Success));
    }

    [Test]
    public async Task Where_nobody_listens_no_bot_is_alive() =>
        Assert.That(await HealthCheck.RunAsync(SettingsFor("127.0.0.1", NobodysPort), Cancellation), Is.EqualTo(ExitCode.Unexpected));

    private static async Task<WebApplication> StartAsync(string host)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(SettingsFor(host, port: 0).HttpAddress);
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.UseRouting();
        app.MapGet(HealthEndpoints.AlivePath, context => context.Response.WriteAsync("alive", context.RequestAborted));
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
