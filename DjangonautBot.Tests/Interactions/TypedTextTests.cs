using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Tests.Interactions;

internal sealed class TypedTextTests
{
    private static readonly RouteTable Entries = new([
        new Declared(
            new InteractionRoute.SlashCommand(
                "team create",
                "Add a team",
                Access.Crew,
                ResponseKind.Private,
                (_, _) => throw new NotSupportedException(),
                CommandOptions.Text("name", "Its name", 50, required: true),
                CommandOptions.Choice("day", "Its day", required: false, new CommandChoice("Monday", "1")),
                CommandOptions.Text("zone", "Its zone", 50, autocomplete: true)),
            new InteractionRoute.FormSubmission("checkin.save", Access.Crew, ResponseKind.Private, (_, _) =>
                throw new NotSupportedException())
            {
                Texts = new Dictionary<string, string> { ["worked_on"] = "What did you work on?", ["win"] = "A win?" },
            }),
    ]);

    [Test]
    public void A_form_is_given_back_under_its_labels_without_what_was_left_empty_or_chosen()
    {
        var form = Incoming.Form("checkin.save:7:3", ("worked_on", "Docs"), ("win", ""), ("for", "team"));

        Assert.That(TypedText.Of(form, Entries), Is.EqualTo("What did you work on?\nDocs"));
    }

    [Test]
    public void A_form_of_an_earlier_version_is_given_back_under_the_names_of_its_fields()
    {
        var form = Incoming.Form("old.form:7", ("worked_on", "Docs"), ("win", "A merge"));

        Assert.That(TypedText.Of(form, Entries), Is.EqualTo("worked_on\nDocs\n\nwin\nA merge"));
    }

    [Test]
    public void An_empty_form_is_nothing_to_give_back() =>
        Assert.That(TypedText.Of(Incoming.Form("checkin.save:7:3", ("worked_on", ""), ("for", "team")), Entries), Is.Null);

    [Test]
    public void A_command_is_given_back_as_it_was_typed() =>
        Assert.That(
            TypedText.Of(Incoming.Command("team create", ("name", "Pluto"), ("day", "1")), Entries),
            Is.EqualTo("/team create name:Pluto day:Monday"));

    [Test]
    public void What_was_chosen_is_given_back_as_it_was_shown()
    {
        var (channel, role, person, day) = (new Snowflake(11), new Snowflake(12), new Snowflake(13), "1");
        var command = Incoming.Command("team create", ("name", "Pluto"), ("day", day)) with
        {
            Resolved = new ResolvedEntities(
                new Dictionary<Snowflake, User> { [person] = new User(person, "ada_l") },
                new Dictionary<Snowflake, Member>(),
                new Dictionary<Snowflake, Role> { [role] = new Role(role, "Captain", Permissions.None, 1) },
                new Dictionary<Snowflake, Channel> { [channel] = new Channel(channel, ChannelType.Text, "team-pluto") },
                new Dictionary<Snowflake, Message>()),
        };
        command = command with
        {
            Options =
            [
                .. command.Options,
                new CommandOption("channel", CommandOptionType.Channel, "11"),
                new CommandOption("captain_role", CommandOptionType.Role, "12"),
                new CommandOption("member", CommandOptionType.User, "13"),
            ],
        };

        Assert.That(
            TypedText.Of(command, Entries),
            Is.EqualTo("/team create name:Pluto day:Monday channel:#team-pluto captain_role:@Captain member:@ada_l"));
    }

    [Test]
    public void What_was_only_chosen_is_quickly_chosen_again() =>
        Assert.That(TypedText.Of(Incoming.Command("team create", ("day", "1"), ("zone", "UTC")), Entries), Is.Null);

    [Test]
    public void A_button_holds_nothing_that_was_typed() => Assert.That(TypedText.Of(Incoming.Button("checkin.save:7:3"), Entries), Is.Null);

    [Test]
    public void A_short_text_is_quoted() =>
        Assert.That(TypedText.GiveBack("Sorry.", "Docs"), Is.EqualTo(new OutgoingMessage(AllowedMentions.None, "Sorry.\n```\nDocs\n```")));

    [TestCaseSource(nameof(TooMuchToQuote))]
    public void A_text_that_cannot_be_quoted_comes_as_a_file(string typed)
    {
        var message = TypedText.GiveBack("Sorry.", typed);

        Assert.That(message.Content, Is.EqualTo("Sorry."));
        Assert.That(message.Files!.Single().FileName, Is.EqualTo("your-text.txt"));
        Assert.That(Encoding.UTF8.GetString(message.Files!.Single().Content.Span), Is.EqualTo(typed));
    }

    [Test]
    public void Without_a_text_there_is_nothing_but_the_words() =>
        Assert.That(TypedText.GiveBack("Sorry.", null), Is.EqualTo(new OutgoingMessage(AllowedMentions.None, "Sorry.")));

    private static IEnumerable<TestCaseData<string>> TooMuchToQuote =>
    [
        new(new string('é', 901)) { TestName = "A long text comes as a file" },
        new("```\nprint(1)\n```") { TestName = "A text with a code fence comes as a file" },
    ];
}
