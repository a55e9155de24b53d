using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.CheckIns;

internal sealed class CheckInTests : Conversation
{
    [Test]
    public async Task A_first_check_in_is_thanked_for_privately_and_stands_in_the_weeks_thread()
    {
        await SetUpCohortAsync();

        var saved = await CheckInAsync(Ada, "Read the guide", (Labels.Win, "My checkout builds"));

        var card = await WaitForCardAsync("Read the guide");
        Assert.Multiple(() =>
        {
            Assert.That(saved.Ephemeral, Is.True);
            Assert.That(saved.Text, Does.StartWith("🌱 Thank you! Your check-in for week 3 is saved."));
            Assert.That(card.Text, Does.Contain("Ada · week 3").And.Contain("My checkout builds"));
            Assert.That(card.Channel.Name, Is.EqualTo("Week 3 · Pluto"));
            Assert.That(card.Channel.Parent, Is.EqualTo(TeamChannel));
        });
    }

    [Test]
    public async Task A_second_check_in_opens_filled_in_and_edits_the_first()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide", (Labels.NextUp, "Pick a ticket"));
        var card = await WaitForCardAsync("Read the guide");

        var again = await Ada.RunAsync("checkin");
        var updated = await again.Form!.SubmitAsync((Labels.WorkedOn, "Read the guide twice"));

        await WaitForCardAsync("Read the guide twice");
        Assert.Multiple(() =>
        {
            Assert.That(again.Form.Fields.Select(field => field.Value).Take(2), Is.EqualTo(new[] { "Read the guide", "Pick a ticket" }));
            Assert.That(updated.Text, Does.StartWith("✏️ Your check-in for week 3 is updated."));
            Assert.That(Cards("Read the guide twice").Single().Id, Is.EqualTo(card.Id));
            Assert.That(Cards("Ada · week 3"), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Two_people_share_one_thread_for_the_week()
    {
        await SetUpCohortAsync();

        await Task.WhenAll(CheckInAsync(Ada, "From Ada"), CheckInAsync(Bilal, "From Bilal"));

        await WaitForCardAsync("From Ada");
        await WaitForCardAsync("From Bilal");
        Assert.Multiple(() =>
        {
            Assert.That(TeamChannel.Threads, Has.Count.EqualTo(1));
            Assert.That(TeamChannel.Threads[0].Messages, Has.Count.EqualTo(2));
            Assert.That(TeamChannel.Messages, Has.Count.EqualTo(1), "only the post from which the thread was opened");
        });
    }

    [Test]
    public async Task A_form_left_empty_is_a_quiet_week()
    {
        await SetUpCohortAsync();

        var opened = await Ada.RunAsync("checkin");
        var saved = await opened.Form!.SubmitAsync((Labels.WorkedOn, "  \n "));

        var card = await WaitForCardAsync("A quiet week");
        Assert.Multiple(() =>
        {
            Assert.That(saved.Text, Does.StartWith("🌙 A quiet week 3 it is."));
            Assert.That(card.Text, Does.Contain("Ada · week 3"));
        });
    }

    [Test]
    public async Task A_quiet_week_takes_one_command()
    {
        await SetUpCohortAsync();

        var saved = await Ada.RunAsync("quiet");

        await WaitForCardAsync("A quiet week");
        Assert.That(saved.Text, Does.StartWith("🌙 A quiet week 3 it is. Thank you for telling us; rest counts too."));
    }

    [Test]
    public async Task Quiet_never_wipes_what_was_written()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");

        var declined = await Ada.RunAsync("quiet");

        var again = await Ada.RunAsync("checkin");
        Assert.Multiple(() =>
        {
            Assert.That(declined.Text, Does.Contain("your words stay as they are"));
            Assert.That(again.Form!.Fields[0].Value, Is.EqualTo("Read the guide"));
        });
    }

    [Test]
    public async Task Quiet_leaves_a_private_quiet_week_private()
    {
        await SetUpCohortAsync();
        await (await Ada.RunAsync("checkin")).Form!.SubmitAsync((Labels.For, Labels.MyGuides));

        var saved = await Ada.RunAsync("quiet");
        await CheckInAsync(Bilal, "For everybody");

        await WaitForCardAsync("For everybody");
        Assert.Multiple(() =>
        {
            Assert.That(
                saved.Text,
                Does.StartWith("🌙 A quiet week 3 it is.").And.Contain("Only your Navigators and Captains can read it."));
            Assert.That(Cards("Ada · week 3"), Is.Empty);
        });
    }

    [Test]
    public async Task A_check_in_for_Navigators_and_Captains_has_no_card()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Bilal, "For everybody");

        var saved = await CheckInAsync(Ada, "Between us", (Labels.For, Labels.MyGuides));

        await WaitForCardAsync("For everybody");
        var again = await Ada.RunAsync("checkin");
        Assert.Multiple(() =>
        {
            Assert.That(saved.Text, Does.Contain("Only your Navigators and Captains can read it."));
            Assert.That(Cards("Between us"), Is.Empty);
            Assert.That(again.Form!.Fields[0].Value, Is.EqualTo("Between us"));
            Assert.That(again.Form.Fields[4].Value, Is.EqualTo("guides"));
        });
    }

    [Test]
    public async Task Changing_who_it_is_for_takes_the_card_away_and_brings_it_back()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        await WaitForCardAsync("Read the guide");

        await CheckInAsync(Ada, "Read the guide", (Labels.For, Labels.MyGuides));
        await World.WaitUntilAsync(() => Cards("Read the guide").Count == 0, Cancellation);
        await CheckInAsync(Ada, "Read the guide", (Labels.For, Labels.MyTeam));

        Assert.That((await WaitForCardAsync("Read the guide")).Channel.Parent, Is.EqualTo(TeamChannel));
    }

    [Test]
    public async Task The_pace_is_noted_and_can_be_changed()
    {
        await SetUpCohortAsync();
        var saved = await CheckInAsync(Ada, "Read the guide");

        var tooMuch = await Ada.PressAsync(saved.Message!, "🔥 too much");
        var tooMuchText = tooMuch.Text;
        var gentle = await Ada.PressAsync(tooMuch.Message!, "🐢 gentle");

        Assert.Multiple(() =>
        {
            Assert.That(tooMuchText, Does.StartWith("🔥 Thank you for saying so."));
            Assert.That(gentle.Text, Does.StartWith("🐢 Gentle it is."));
            Assert.That(gentle.Message!.Id, Is.EqualTo(saved.Message!.Id));
        });
    }

    [Test]
    public async Task The_buttons_of_the_weeks_post_check_in_and_say_quiet()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        await WaitForCardAsync("Read the guide");
        var post = TeamChannel.Messages.Single();

        var form = await Bilal.PressAsync(post, "Check in");
        var quiet = await Bilal.PressAsync(post, "Quiet week");

        Assert.Multiple(() =>
        {
            Assert.That(form.Form!.Title, Is.EqualTo("Check-in for week 3"));
            Assert.That(quiet.Text, Does.StartWith("🌙 A quiet week 3 it is."));
            Assert.That(quiet.Ephemeral, Is.True);
        });
    }

    [Test]
    public async Task A_person_new_to_the_crew_takes_one_command_to_be_able_to_check_in()
    {
        await SetUpCohortAsync();
        var chidi = Server.AddPerson("Chidi");
        var before = await chidi.RunAsync("checkin");

        await EnrolAsync("Djangonaut", chidi);

        var after = await chidi.RunAsync("checkin");
        Assert.Multiple(() =>
        {
            Assert.That(before.Text, Is.EqualTo("👋 You are not in the crew of this cohort. A Captain can add you with `/crew add`."));
            Assert.That(after.Form, Is.Not.Null);
        });
    }

    [Test]
    public async Task Without_a_cohort_the_answer_says_how_to_start_one()
    {
        var declined = await Ada.RunAsync("checkin");

        Assert.That(declined.Text, Does.Contain("There is no cohort in this server yet.").And.Contain("`/cohort create`"));
    }

    [Test]
    public async Task A_Captain_without_a_team_learns_how_to_get_one()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Captain);

        var declined = await Captain.RunAsync("checkin");

        Assert.That(declined.Text, Does.StartWith("🌱 You are not in a team yet."));
    }

    [Test]
    public async Task The_card_bears_the_name_that_the_server_knows()
    {
        await SetUpCohortAsync();
        Ada.Nick = "Ada (she/her)";

        await CheckInAsync(Ada, "Read the guide");

        Assert.That((await WaitForCardAsync("Read the guide")).Text, Does.StartWith("### Ada \\(she/her\\) · week 3"));
    }
}
