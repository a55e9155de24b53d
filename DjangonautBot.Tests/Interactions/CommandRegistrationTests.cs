using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Interactions;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class CommandRegistrationTests : IDisposable
{
    private static readonly Snowflake Application = new(42);

    private readonly TestDatabase _storage = new();
    private readonly IDiscordRest _rest = Substitute.For<IDiscordRest>();

    [Test]
    public async Task Commands_are_registered_at_the_first_start()
    {
        await RegisterAsync("The week");

        await _rest
            .Received(1)
            .PutCommandsAsync(
                Application,
                Arg.Is<IReadOnlyList<CommandDeclaration>>(commands => commands.Single().Name == "week"),
                Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task At_the_next_start_the_same_commands_are_left_alone()
    {
        await RegisterAsync("The week");
        await RegisterAsync("The week");

        await AssertRegisteredAsync(times: 1);
    }

    [Test]
    public async Task What_changed_is_registered_anew()
    {
        await RegisterAsync("The week");
        await RegisterAsync("Which week it is");

        await AssertRegisteredAsync(times: 2);
    }

    [Test]
    public async Task Another_application_gets_commands_of_its_own()
    {
        await RegisterAsync("The week");
        await RegisterAsync("The week", new Snowflake(43));

        await AssertRegisteredAsync(times: 2);
    }

    [Test]
    public async Task What_did_not_go_through_is_registered_at_the_next_try()
    {
        _rest.PutCommandsAsync(default, null!, default).ThrowsAsyncForAnyArgs(new DiscordUnreachableException("gone"));
        Assert.That(() => RegisterAsync("The week"), Throws.InstanceOf<DiscordUnreachableException>());

        _rest.PutCommandsAsync(default, null!, default).ReturnsForAnyArgs([]);
        await RegisterAsync("The week");

        await AssertRegisteredAsync(times: 2);
    }

    public void Dispose() => _storage.Dispose();

    private Task RegisterAsync(string description, Snowflake? application = null)
    {
        var routes = new RouteTable(
        [
            new Declared(new InteractionRoute.SlashCommand(
                "week", description, Access.Crew, ResponseKind.Private, (_, _) => throw new NotSupportedException())),
        ]);
        var registration = new CommandRegistration(
            routes, new RegisteredCommands(_storage.Database), _rest, NullLogger<CommandRegistration>.Instance);
        return registration.RegisterAsync(application ?? Application, CancellationToken.None);
    }

    private Task<IReadOnlyList<Command>> AssertRegisteredAsync(int times) =>
        _rest.ReceivedWithAnyArgs(times).PutCommandsAsync(default, null!, default);
}
