using System.Net;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;

namespace DjangonautBot.Tests.Interactions;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class CommandRegistrationTests : IDisposable
{
    private static readonly Snowflake Application = new(42);

    private static readonly Exception[] Failures =
    [
        new DiscordApiException(HttpStatusCode.BadRequest, 30034, "Max number of daily application command creates reached", []),
        new DiscordApiException(HttpStatusCode.TooManyRequests, 0, "You are being rate limited.", []),
        new DiscordUnreachableException("Discord did not answer."),
        new StorageException(StorageProblem.Full, "There is no room left for the database."),
    ];

    private readonly TestDatabase _storage = new();
    private readonly ManualTimeProvider _wire = new();
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

    [TestCaseSource(nameof(Failures))]
    public async Task What_did_not_go_through_is_registered_again_after_growing_pauses_until_Discord_has_it(Exception failure)
    {
        _rest.PutCommandsAsync(default, null!, default).ReturnsForAnyArgs(_ => throw failure, _ => throw failure, _ => []);
        var registration = CreateRegistration("The week");

        var registering = registration.RegisterAsync(Application, CancellationToken.None);
        var first = await _wire.AdvanceToNextTimerAsync();
        var second = await _wire.AdvanceToNextTimerAsync();
        await registering;

        await AssertRegisteredAsync(times: 3);
        Assert.That((first, second), Is.EqualTo((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2))));
    }

    [Test]
    public async Task Pauses_grow_to_five_minutes()
    {
        var succeeds = false;
        _rest.PutCommandsAsync(default, null!, default)
            .ReturnsForAnyArgs(_ => succeeds ? [] : throw new DiscordUnreachableException("gone"));
        var registering = CreateRegistration("The week").RegisterAsync(Application, CancellationToken.None);
        var last = TimeSpan.Zero;
        for (var attempt = 0; attempt < 12; attempt++)
        {
            last = await _wire.AdvanceToNextTimerAsync();
        }

        succeeds = true;
        await _wire.AdvanceToNextTimerAsync();
        await registering;

        Assert.That(last, Is.EqualTo(TimeSpan.FromMinutes(5)));
    }

    [Test]
    public async Task Until_Discord_has_the_commands_the_reason_is_known()
    {
        _rest.PutCommandsAsync(default, null!, default).ReturnsForAnyArgs(_ => throw Failures[0], _ => []);
        var registration = CreateRegistration("The week");
        var atFirst = registration.Problem;

        var registering = registration.RegisterAsync(Application, CancellationToken.None);
        await _wire.WaitForTimersAsync(1);
        var meanwhile = registration.Problem;
        await _wire.AdvanceToNextTimerAsync();
        await registering;

        Assert.Multiple(() =>
        {
            Assert.That(atFirst, Is.EqualTo("not registered yet"));
            Assert.That(meanwhile, Does.StartWith("not registered: ").And.Contains("30034"));
            Assert.That(registration.Problem, Is.Null);
        });
    }

    public void Dispose() => _storage.Dispose();

    private Task RegisterAsync(string description, Snowflake? application = null) =>
        CreateRegistration(description).RegisterAsync(application ?? Application, CancellationToken.None);

    private CommandRegistration CreateRegistration(string description)
    {
        var routes = new RouteTable(
        [
            new Declared(new InteractionRoute.SlashCommand(
                "week", description, Access.Crew, ResponseKind.Private, (_, _) => throw new NotSupportedException())),
        ]);
        return new CommandRegistration(
            routes, new RegisteredCommands(_storage.Database), _rest, _wire, NullLogger<CommandRegistration>.Instance);
    }

    private Task<IReadOnlyList<Command>> AssertRegisteredAsync(int times) =>
        _rest.ReceivedWithAnyArgs(times).PutCommandsAsync(default, null!, default);
}
