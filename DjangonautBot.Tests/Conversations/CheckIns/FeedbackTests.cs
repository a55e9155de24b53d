using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns.Feedback;
using DjangonautBot.Sandbox;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.CheckIns;

/// <summary>Saying something to a check-in: below its card, or, where it is private, to its author alone.</summary>
internal sealed class FeedbackTests : Conversation
{
    private const string Field = "Your feedback";
    private const string Words = "Well done! #12300 may help.";

    // The first ones of a fresh database.
    private static readonly CohortId CohortId = new(1);
    private static readonly CheckInId CheckInId = new(1);

    [Test]
    public async Task It_stands_below_the_card_and_its_author_is_told()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var card = await WaitForCardAsync("Read the guide");

        var thanks = await GiveAsync(Bilal, card);

        var reply = await WaitForCardAsync("Well done!");
        Assert.Multiple(() =>
        {
            Assert.That(thanks.Ephemeral, Is.True);
            Assert.That(thanks.Text, Does.StartWith("💬 Thank you!").And.Contain("Ada is told"));
            Assert.That(reply.Channel, Is.EqualTo(card.Channel));
            Assert.That(reply.PingedUsers, Is.EqualTo([Ada.Id]));
            Assert.That(reply.Text, Does.Contain($"/{card.Channel.Id}/{card.Id}) for week 3").And.Contain("Bilal"));
            Assert.That(reply.Text, Does.Contain("[#12300](<https://code.djangoproject.com/ticket/12300>)"));
        });
    }

    [Test]
    public async Task Whatever_is_in_it_addresses_nobody_but_the_author()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");

        await GiveAsync(Bilal, await WaitForCardAsync("Read the guide"), $"@everyone <@{Navigator.Id}> ```");

        Assert.That((await WaitForCardAsync("this is for you")).PingedUsers, Is.EqualTo([Ada.Id]));
    }

    [Test]
    public async Task Ones_own_check_in_is_for_others_to_say_something_to()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");

        var declined = await Ada.PressAsync(await WaitForCardAsync("Read the guide"), "Give feedback");

        Assert.That(declined.Text, Does.StartWith("🌱 This is your own check-in."));
    }

    [Test]
    public async Task Another_team_only_reads()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var card = await WaitForCardAsync("Read the guide");
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));
        var linus = Server.AddPerson("Linus");
        await Captain.ChooseAsync(
            (await Captain.RunAsync("crew add", ("role", "Navigator"), ("team", "Mars"))).Message!,
            "Pick people",
            linus);

        var declined = await linus.PressAsync(card, "Give feedback");

        Assert.That(declined.Text, Does.StartWith("🌱 This check-in is for its author's team"));
    }

    [Test]
    public async Task What_was_typed_is_given_back_if_the_role_is_gone_meanwhile()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var opened = await Bilal.PressAsync(await WaitForCardAsync("Read the guide"), "Give feedback");
        var removal = await Captain.RunAsync("crew remove", ("member", Bilal));
        await Captain.PressAsync(removal.Message!, removal.Message!.Buttons[0].Label);

        var declined = await opened.Form!.SubmitAsync((Field, Words));

        Assert.That(declined.Text, Does.Contain(Words));
    }

    [Test]
    public async Task On_a_private_check_in_it_goes_to_the_author_alone()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Between us", (Labels.For, Labels.MyGuides));

        var thanks = await GiveAsync(Navigator, await ShowButtonAsync(Navigator));

        var told = await WaitForDirectAsync(Ada, "Well done!");
        Assert.Multiple(() =>
        {
            Assert.That(thanks.Text, Does.StartWith("💌 Thank you! It goes to Ada alone"));
            Assert.That(told.Text, Does.Contain("Grace").And.Contain("week 3"));
            Assert.That(Cards("Well done!"), Is.Empty);
        });
    }

    [Test]
    public async Task What_was_written_for_the_author_alone_stays_so_when_the_check_in_becomes_the_teams()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Between us", (Labels.For, Labels.MyGuides));
        var opened = await Navigator.PressAsync(await ShowButtonAsync(Navigator), "Give feedback");
        await CheckInAsync(Ada, "Between us", (Labels.For, Labels.MyTeam));
        await WaitForCardAsync("Between us");

        var thanks = await opened.Form!.SubmitAsync((Field, Words));

        await WaitForDirectAsync(Ada, "Well done!");
        Assert.That(thanks.Text, Does.StartWith("💌 Thank you! It goes to Ada alone"));
        Assert.That(Cards("Well done!"), Is.Empty);
    }

    [Test]
    public async Task What_was_written_for_the_team_goes_to_the_author_alone_when_the_check_in_becomes_private()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var opened = await Navigator.PressAsync(await WaitForCardAsync("Read the guide"), "Give feedback");
        await CheckInAsync(Ada, "Read the guide", (Labels.For, Labels.MyGuides));

        var thanks = await opened.Form!.SubmitAsync((Field, Words));

        await WaitForDirectAsync(Ada, "Well done!");
        Assert.That(thanks.Text, Does.StartWith("💌 Thank you! It goes to Ada alone"));
        Assert.That(Cards("Well done!"), Is.Empty);
    }

    [Test]
    public async Task On_a_private_check_in_it_is_for_Navigators_and_Captains()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Between us", (Labels.For, Labels.MyGuides));

        var declined = await Bilal.PressAsync(await ShowButtonAsync(Bilal), "Give feedback");

        Assert.That(declined.Text, Does.StartWith("🌱 This check-in is for its author's team"));
    }

    [Test]
    public async Task Where_the_author_takes_no_direct_messages_it_comes_back()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Between us", (Labels.For, Labels.MyGuides));
        var button = await ShowButtonAsync(Navigator);
        Ada.DirectMessagesClosed = true;

        await GiveAsync(Navigator, button);

        Assert.That((await WaitForDirectAsync(Navigator, "Well done!")).Text, Does.StartWith("📪 Ada takes no direct messages from me"));
    }

    [Test]
    public async Task What_came_back_goes_with_the_data_of_whoever_gave_it()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Between us", (Labels.For, Labels.MyGuides));
        var button = await ShowButtonAsync(Navigator);
        Ada.DirectMessagesClosed = true;
        await GiveAsync(Navigator, button);
        var returned = await WaitForDirectAsync(Navigator, "Well done!");

        var asked = await Navigator.RunAsync("me delete");
        await Navigator.PressAsync(asked.Message!, "Delete my data");

        await World.WaitUntilAsync(() => !Navigator.DirectMessages!.Messages.Contains(returned), Cancellation);
    }

    [Test]
    public async Task It_goes_with_the_card_when_the_author_makes_the_check_in_private()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        await GiveAsync(Bilal, await WaitForCardAsync("Read the guide"));
        await WaitForCardAsync("Well done!");

        await CheckInAsync(Ada, "Read the guide", (Labels.For, Labels.MyGuides));

        await World.WaitUntilAsync(() => Cards("Read the guide").Count + Cards("Well done!").Count == 0, Cancellation);
    }

    [Test]
    public async Task A_quiet_week_needs_none()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("quiet");

        Assert.That((await WaitForCardAsync("A quiet week")).Buttons.Select(button => button.Label), Is.EqualTo(["Check in"]));
    }

    private static async Task<Outcome> GiveAsync(Person person, SandboxMessage message, string words = Words)
    {
        var opened = await person.PressAsync(message, "Give feedback");
        return await opened.Form!.SubmitAsync((Field, words));
    }

    // As below a private check-in in a summary: there is no card of it.
    private async Task<SandboxMessage> ShowButtonAsync(Person person)
    {
        var rest = Bot.Get<IDiscordRest>();
        var channel = await rest.OpenDirectMessageAsync(new Snowflake(person.Id), Cancellation);
        await rest.CreateMessageAsync(
            channel.Id,
            new OutgoingMessage(
                AllowedMentions.None,
                "A check-in",
                Components: [new ActionRow(new FeedbackButton(CohortId, CheckInId).GiveFeedback)]),
            nonce: null,
            Cancellation);
        return await WaitForDirectAsync(person, "A check-in");
    }
}
