using Dapper;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Crew;

/// <summary>Rights are checked on every route, and nothing of one server is reachable from another.</summary>
internal sealed class RightsTests : Conversation
{
    [TestCase("cohort create")]
    [TestCase("team create")]
    [TestCase("crew add")]
    public async Task Captains_commands_are_declined_to_others_in_kind_words(string command)
    {
        await SetUpCohortAsync();

        var declined = command switch
        {
            "cohort create" => await Ada.RunAsync(command, ("name", "Mine"), ("starts_on", StartsOn), ("time_zone", "UTC")),
            "team create" => await Ada.RunAsync(command, ("name", "Mine"), ("channel", TeamChannel), ("day", "Friday"), ("time", "10:00")),
            _ => await Ada.RunAsync(command, ("role", "Captain")),
        };

        Assert.Multiple(() =>
        {
            Assert.That(declined.Ephemeral, Is.True);
            Assert.That(declined.Text, Does.StartWith("🧭 This is for Captains"));
        });
    }

    [Test]
    public async Task A_picker_that_somebody_else_got_hold_of_is_checked_again()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Bilal);
        var picker = await Bilal.RunAsync("crew add", ("role", "Captain"));

        // The picker is Bilal's, but meanwhile he is no Captain any more.
        await Bot.Database.WriteAsync(
            transaction =>
            {
                using var command = transaction.CreateCommand();
                command.CommandText = "delete from crew_role where role = 'captain'";
                command.ExecuteNonQuery();
            },
            Cancellation);
        var declined = await Bilal.ChooseAsync(picker.Message!, "Pick people", Ada);

        Assert.That(
            declined.FollowUps.Select(message => message.Text).Append(declined.Text),
            Has.Some.StartsWith("🧭 This is for Captains"));
    }

    [TestCase("cohort status")]
    [TestCase("cohort history")]
    [TestCase("schedule show")]
    [TestCase("schedule channels")]
    public async Task Only_Captains_see_how_the_cohort_is_set_up(string command)
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Bilal);
        Person[] others = [Ada, Navigator, Server.AddPerson("Stranger")];

        Assert.That((await Bilal.RunAsync(command)).Text, Does.Not.StartWith("🧭"));
        foreach (var person in others)
        {
            Assert.That((await person.RunAsync(command)).Text, Does.StartWith("🧭 This is for Captains"), person.Name);
        }
    }

    [TestCase("cohort status")]
    [TestCase("schedule show")]
    [TestCase("schedule channels")]
    public async Task Whoever_loses_the_Captain_role_loses_its_rights_at_once(string command)
    {
        await SetUpCohortAsync();
        var role = Server.AddRole("Space Captain");
        await Bot.Database.WriteAsync(transaction => transaction.Execute($"update cohort set captain_role_id = {role.Id}"), Cancellation);
        Bilal.Give(role);
        var allowed = await Bilal.RunAsync(command);

        Bilal.Take(role);
        var declined = await Bilal.RunAsync(command);

        Assert.That(allowed.Text, Does.Not.StartWith("🧭"));
        Assert.That(declined.Text, Does.StartWith("🧭 This is for Captains"));
    }

    [Test]
    public async Task A_button_of_a_Captains_answer_is_checked_again()
    {
        await SetUpCohortAsync();
        var role = Server.AddRole("Space Captain");
        await Bot.Database.WriteAsync(transaction => transaction.Execute($"update cohort set captain_role_id = {role.Id}"), Cancellation);
        Bilal.Give(role);
        var off = await Bilal.RunAsync("schedule off", ("post", "summary"));
        var status = await Bilal.RunAsync("cohort status");

        Bilal.Take(role);
        var putBack = await Bilal.PressAsync(off.Message!, "Put it back");
        var test = await Bilal.PressAsync(status.Message!, "Send me a test");

        Assert.That(putBack.FollowUps.Select(message => message.Text).Append(putBack.Text), Has.Some.StartsWith("🧭 This is for Captains"));
        Assert.That(test.Text, Does.StartWith("🧭 This is for Captains"));
        Assert.That((await Captain.RunAsync("schedule show")).Text, Does.Contain("⏸️ It is off."));
    }

    [Test]
    public async Task A_crew_member_of_one_server_is_nobody_in_another()
    {
        await SetUpCohortAsync();
        var other = World.AddServer("Elsewhere");
        other.AddChannel("lobby");
        var adaElsewhere = other.AddPerson(Ada);

        var declined = await adaElsewhere.RunAsync("checkin");

        Assert.That(declined.Text, Does.StartWith("🌱 There is no cohort in this server yet."));
    }

    [Test]
    public async Task Each_servers_cohort_keeps_its_own_check_ins()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var other = World.AddServer("Elsewhere");
        var lobby = other.AddChannel("lobby");
        const ulong ManageServer = 1UL << 5;
        var captain = other.AddPerson(Captain, other.AddRole("Captain", ManageServer));
        var adaElsewhere = other.AddPerson(Ada);
        await captain.RunAsync("cohort create", ("name", "Other"), ("starts_on", StartsOn), ("time_zone", "UTC"));
        await captain.RunAsync("team create", ("name", "Mars"), ("channel", lobby), ("day", "Friday"), ("time", "10:00"));
        foreach (var (role, person) in new[] { ("Navigator", captain), ("Djangonaut", adaElsewhere) })
        {
            await captain.ChooseAsync((await captain.RunAsync("crew add", ("role", role))).Message!, "Pick people", person);
        }

        var form = await adaElsewhere.RunAsync("checkin");

        Assert.That(form.Form!.Fields[0].Value, Is.Empty);
    }

    [Test]
    public async Task A_button_of_an_earlier_version_gets_an_answer()
    {
        await SetUpCohortAsync();
        await PostButtonAsync("a.route.of.old:1:2:3");

        var answer = await Bilal.PressAsync(TeamChannel.Messages.Single(), "Press me");

        Assert.That(answer.Text, Does.StartWith("🌱 This is from an earlier version of me"));
    }

    [TestCase("checkin.open:999:3", "🧭 This belongs to another server")]
    [TestCase("checkin.open:not-a-number", "🌱 This is from an earlier version of me")]
    [TestCase("checkin.pace:1:999:1", "🌱 This is somebody else's check-in.")]
    [TestCase("checkin.pace:1:1:9", "🌱 This is from an earlier version of me")]
    [TestCase("checkin.read:1:999", "🍃 This check-in is not here any more.")]
    public async Task A_button_that_points_nowhere_gets_an_answer(string customId, string words)
    {
        await SetUpCohortAsync();
        await PostButtonAsync(customId);

        var answer = await Bilal.PressAsync(TeamChannel.Messages.Single(), "Press me");

        Assert.That(answer.FollowUps.Select(message => message.Text).Append(answer.Text), Has.Some.StartsWith(words));
    }

    // As an earlier version of the bot would have left it in the channel.
    private Task<Message> PostButtonAsync(string customId) => Bot.Get<IDiscordRest>().CreateMessageAsync(
        new Snowflake(TeamChannel.Id),
        new OutgoingMessage(
            AllowedMentions.None, "Old", Components: [new ActionRow(new Button(ButtonStyle.Primary, "Press me", customId))]),
        nonce: null,
        Cancellation);
}
