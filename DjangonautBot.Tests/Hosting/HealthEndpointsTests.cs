using System.Net;
using Dapper;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Models;
using DjangonautBot.Hosting;
using DjangonautBot.Hosting.Health;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;

namespace DjangonautBot.Tests.Hosting;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class HealthEndpointsTests : IAsyncDisposable
{
    private readonly TestDatabase _storage = new();
    private readonly IDiscordGateway _gateway = Substitute.For<IDiscordGateway>();
    private readonly CommandRegistration _commands;
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    public HealthEndpointsTests()
    {
        _commands = new CommandRegistration(
            new RouteTable([]),
            new RegisteredCommands(_storage.Database),
            Substitute.For<IDiscordRest>(),
            TimeProvider.System,
            NullLogger<CommandRegistration>.Instance);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddLogging().AddHealth();
        builder.Services.AddSingleton(_gateway).AddSingleton(_commands).AddSingleton(_storage.Database);
        _app = builder.Build();
        _app.UseHealth();
    }

    [TestCase(GatewayState.Connecting)]
    [TestCase(GatewayState.Ready)]
    [TestCase(GatewayState.Stopped)]
    public async Task A_process_that_answers_is_alive(GatewayState state)
    {
        _gateway.State.Returns(state);

        Assert.That(await GetAsync("/healthz"), Is.EqualTo((HttpStatusCode.OK, "DjangonautBot is alive\n")));
    }

    [Test]
    public async Task A_bot_is_ready_when_it_is_connected_has_its_commands_and_can_write()
    {
        _gateway.State.Returns(GatewayState.Ready);
        await RegisterCommandsAsync();

        Assert.That(
            await GetAsync("/readyz"),
            Is.EqualTo((HttpStatusCode.OK, "gateway: Ready\ncommands: registered\ndatabase: writable\n")));
    }

    [Test]
    public async Task A_bot_whose_commands_Discord_does_not_have_is_not_ready()
    {
        _gateway.State.Returns(GatewayState.Ready);

        Assert.That(
            await GetAsync("/readyz"),
            Is.EqualTo((HttpStatusCode.ServiceUnavailable, "gateway: Ready\ncommands: not registered yet\ndatabase: writable\n")));
    }

    [TestCase(GatewayState.Connecting)]
    [TestCase(GatewayState.Resuming)]
    [TestCase(GatewayState.Waiting)]
    public async Task A_bot_that_is_not_connected_is_not_ready(GatewayState state)
    {
        _gateway.State.Returns(state);
        await RegisterCommandsAsync();

        Assert.That(
            await GetAsync("/readyz"),
            Is.EqualTo((HttpStatusCode.ServiceUnavailable, $"gateway: {state}\ncommands: registered\ndatabase: writable\n")));
    }

    [Test]
    public async Task A_bot_of_several_shards_names_those_that_are_missing()
    {
        _gateway.State.Returns(GatewayState.Resuming);
        _gateway.Shards.Returns([GatewayState.Ready, GatewayState.Resuming, GatewayState.Waiting]);
        await RegisterCommandsAsync();

        Assert.That((await GetAsync("/readyz")).Text, Does.StartWith("gateway: 1 of 3 ready, missing shard 1 (Resuming), 2 (Waiting)\n"));
    }

    [Test]
    public async Task A_bot_of_several_shards_that_are_all_ready_is_ready()
    {
        _gateway.State.Returns(GatewayState.Ready);
        _gateway.Shards.Returns([GatewayState.Ready, GatewayState.Ready]);
        await RegisterCommandsAsync();

        Assert.That(
            await GetAsync("/readyz"),
            Is.EqualTo((HttpStatusCode.OK, "gateway: Ready\ncommands: registered\ndatabase: writable\n")));
    }

    [Test]
    public async Task A_bot_that_cannot_write_is_not_ready()
    {
        _gateway.State.Returns(GatewayState.Ready);
        await RegisterCommandsAsync();
        using var other = _storage.Database.Open();
        using var held = other.BeginTransaction();
        _storage.Database.Lent = connection =>
        {
            connection.DefaultTimeout = 1;
            connection.Execute("pragma busy_timeout = 0");
        };

        Assert.That(
            await GetAsync("/readyz"),
            Is.EqualTo((HttpStatusCode.ServiceUnavailable, "gateway: Ready\ncommands: registered\ndatabase: Busy\n")));
    }

    [Test]
    public async Task There_is_nothing_at_other_paths() =>
        Assert.That(await GetAsync("/"), Is.EqualTo((HttpStatusCode.NotFound, "")));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
        _storage.Dispose();
    }

    private Task RegisterCommandsAsync() => _commands.RegisterAsync(new Snowflake(42), CancellationToken.None);

    private async Task<(HttpStatusCode Status, string Text)> GetAsync(string path)
    {
        var cancellation = TestContext.CurrentContext.CancellationToken;
        await _app.StartAsync(cancellation);
        using var answer = await _http.GetAsync(new Uri(new Uri(_app.Urls.Single()), path), cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation));
    }
}
