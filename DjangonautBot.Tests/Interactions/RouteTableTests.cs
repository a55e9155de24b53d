using System.Text.Json;
using DjangonautBot.Discord.Models;
using DjangonautBot.Hosting;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Tests.Contracts;
using DjangonautBot.Tests.Discord.Rest;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Tests.Interactions;

internal sealed class RouteTableTests
{
    private static readonly Lazy<RouteTable> OfTheBot = new(Build);

    [Test]
    public void Subcommands_stand_below_their_first_word_and_all_in_one_order()
    {
        var table = new RouteTable([new Declared(Command("week"), Command("cohort edit")), new Declared(Command("cohort create"))]);

        Assert.That(
            table.Declarations.Select(command =>
                $"{command.Name}: {string.Join(" ", (command.Options ?? []).Select(option => option.Name))}"),
            Is.EqualTo(["cohort: create edit", "week: "]));
    }

    [Test]
    public void A_menu_of_messages_has_its_commands_after_all_others_without_a_description()
    {
        var table = new RouteTable([new Declared(MessageCommand("Mark as answer"), Command("week"))]);

        Assert.That(
            table.Declarations.Select(command => $"{command.Type} {command.Name}: {command.Description}"),
            Is.EqualTo(["Slash week: About week", "Message Mark as answer: "]));
    }

    [Test]
    public void The_order_in_which_features_come_changes_nothing()
    {
        IInteractionModule one = new Declared(Command("week")), other = new Declared(Command("cohort create"));

        Assert.That(Json(new RouteTable([one, other]).Declarations), Is.EqualTo(Json(new RouteTable([other, one]).Declarations)));
    }

    [Test]
    public void Two_entries_of_a_kind_cannot_have_the_same_name() =>
        Assert.That(() => new RouteTable([new Declared(Command("week"), Command("week"))]), Throws.ArgumentException);

    [Test]
    public void The_bots_commands_are_those_of_the_product() =>
        Assert.That(
            OfTheBot.Value.All.OfType<InteractionRoute.SlashCommand>().Select(command => command.Name),
            Is.SupersetOf(["checkin", "quiet", "week", "cohort create", "team create", "crew add"]));

    [Test]
    public void Discord_takes_the_bots_commands()
    {
        var errors = new FormErrors();

        CommandRules.Check(JsonSerializer.Deserialize<JsonElement>(Put(OfTheBot.Value.Declarations).Json!), errors);

        Assert.That(errors.Any ? errors.ToBody().ToJsonString() : "", Is.Empty);
    }

    [Test]
    public void The_bots_commands_keep_Discords_contract()
    {
        if (!DiscordContract.Available)
        {
            Assert.Ignore(DiscordContract.WhyUnavailable);
        }

        var call = Put(OfTheBot.Value.Declarations);

        Assert.That(
            DiscordContract.Check("PUT", "/applications/{application_id}/commands", call.Target.Split(' ')[1], call.Json),
            Is.Empty);
    }

    // Discord's own gate would lock out Captains who may not manage the server.
    [Test]
    public void No_command_is_hidden_by_Discord_from_anybody_in_a_server()
    {
        var commands = JsonSerializer.Deserialize<JsonElement>(Put(OfTheBot.Value.Declarations).Json!).EnumerateArray().ToList();

        Assert.That(
            commands.Where(command =>
                command.TryGetProperty("default_member_permissions", out var gate) && gate.ValueKind != JsonValueKind.Null),
            Is.Empty);
        Assert.That(
            commands.Where(command => command.GetProperty("contexts").GetRawText() != "[0]")
                .Select(command => $"{command.GetProperty("name")} {command.GetProperty("contexts")}"),
            Is.EqualTo(["me [0,1]"]));
    }

    [Test]
    public void Required_options_stand_before_the_others() =>
        Assert.That(
            OfTheBot
                .Value.All.OfType<InteractionRoute.SlashCommand>()
                .Select(command => command.Options.Select(option => !option.Required)),
            Is.All.Ordered);

    [Test]
    public void Whoever_is_typing_is_helped_where_that_was_declared() =>
        Assert.That(
            OfTheBot
                .Value.All.OfType<InteractionRoute.SlashCommand>()
                .Where(command => command.Options.Any(option => option.Autocomplete) != command.Suggest is not null),
            Is.Empty);

    [Test]
    public void No_route_is_taken_for_another_by_its_separators() =>
        Assert.That(
            OfTheBot
                .Value.All.Where(route =>
                    route is not (InteractionRoute.SlashCommand or InteractionRoute.MessageCommand))
                .Select(route => route.Name),
            Has.All.Match("^[a-z_.]+$"));

    private static InteractionRoute.SlashCommand Command(string name) =>
        new(name, $"About {name}", Access.Crew, ResponseKind.Private, (_, _) => throw new NotSupportedException());

    private static InteractionRoute.MessageCommand MessageCommand(string name) =>
        new(name, $"About {name}", Access.Navigator, ResponseKind.Private, (_, _) => throw new NotSupportedException());

    private static string Json(IReadOnlyList<CommandDeclaration> declarations) => JsonSerializer.Serialize(declarations);

    // As the client writes it.
    private static Call Put(IReadOnlyList<CommandDeclaration> declarations)
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok("[]"));
        story.Run(() => story.Rest.PutCommandsAsync(new Snowflake(42), declarations, CancellationToken.None));
        return story.Discord.Calls.Single();
    }

    private static RouteTable Build()
    {
        var folder = Directory.CreateTempSubdirectory("djangonautbot-test-");
        try
        {
            using var bot = BotHost.Build(
                new Settings
                {
                    Token = "secret-token",
                    ApiBaseUrl = new Uri("http://127.0.0.1:9/api/v10"),
                    DatabasePath = Path.Combine(folder.FullName, "bot.db"),
                    HttpHost = "127.0.0.1",
                    HttpPort = 0,
                },
                services => services.AddLogging());
            return bot.Services.GetRequiredService<RouteTable>();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
