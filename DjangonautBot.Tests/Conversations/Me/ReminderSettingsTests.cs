using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Me;

/// <summary>Asking for reminders, saying where one lives, and changing one's mind.</summary>
internal sealed class ReminderSettingsTests : Conversation
{
    [Test]
    public async Task Without_asking_nobody_gets_a_reminder()
    {
        await SetUpCohortAsync();

        var shown = await Ada.RunAsync("me reminders");

        Assert.Multiple(() =>
        {
            Assert.That(shown.Ephemeral, Is.True);
            Assert.That(shown.Text, Does.StartWith("🔕 You get no reminders from me."));
        });
    }

    [Test]
    public async Task Whoever_turns_them_on_learns_which_zone_is_taken_and_how_to_change_it()
    {
        await SetUpCohortAsync();

        var turnedOn = await Ada.RunAsync("me reminders", ("turn", "on"));
        var zone = await Ada.RunAsync("me timezone", ("zone", "Asia/Kolkata"));
        var shown = await Ada.RunAsync("me reminders");
        var off = await Ada.RunAsync("me reminders", ("turn", "off"));

        Assert.Multiple(() =>
        {
            Assert.That(
                turnedOn.Text,
                Does.StartWith("🔔")
                    .And.Contain("I take it that you live in the time zone `Europe/Amsterdam`")
                    .And.Contain("`/me timezone`"));
            Assert.That(
                zone.Text,
                Does.StartWith(
                    "🌍 Your time zone is `Asia/Kolkata`, where it is 15:30 now. Reminders come between 9:00 and 20:00 there. Your team's "
                        + "Captains can see which hours suit you"));
            Assert.That(shown.Text, Does.StartWith("🔔").And.Contain("They come between 9:00 and 20:00 of `Asia/Kolkata`."));
            Assert.That(off.Text, Does.StartWith("🔕"));
        });
    }

    [Test]
    public async Task Time_zones_are_suggested_and_checked()
    {
        await SetUpCohortAsync();

        var suggested = await Ada.AutocompleteAsync("me timezone", "zone", "auckl");
        var declined = await Ada.RunAsync("me timezone", ("zone", "Space/Pluto"));

        Assert.Multiple(() =>
        {
            Assert.That(suggested, Is.EqualTo(["Pacific/Auckland · UTC+13:00"]));
            Assert.That(declined.Text, Does.StartWith("🌍 I do not know the time zone “Space/Pluto”."));
        });
    }

    [Test]
    public async Task Reminders_are_offered_once_with_a_check_in_and_stay_on_offer_beside_the_pace()
    {
        await SetUpCohortAsync();

        var first = await CheckInAsync(Ada, "Read the guide");
        var paced = await Ada.PressAsync(first.Message!, "🚀 good");
        var taken = await Ada.PressAsync(paced.Message!, "Remind me next week");
        var second = await CheckInAsync(Ada, "Read it again");

        Assert.Multiple(() =>
        {
            Assert.That(taken.Ephemeral, Is.True);
            Assert.That(taken.Text, Does.StartWith("🔔"));
            Assert.That(ButtonsOf(second.Message!), Has.None.EqualTo("Remind me next week"));
        });
    }

    [Test]
    public async Task Whoever_leaves_the_offer_alone_is_not_asked_again()
    {
        await SetUpCohortAsync();

        var first = await Ada.RunAsync("quiet");
        var second = await CheckInAsync(Ada, "Something after all");

        Assert.Multiple(() =>
        {
            Assert.That(ButtonsOf(first.Message!), Has.Some.EqualTo("Remind me next week"));
            Assert.That(ButtonsOf(second.Message!), Has.None.EqualTo("Remind me next week"));
        });
    }

    [Test]
    public async Task Reminders_are_for_Djangonauts()
    {
        await SetUpCohortAsync();

        var declined = await Navigator.RunAsync("me reminders", ("turn", "on"));
        var saved = await CheckInAsync(Navigator, "Led the stand-up");

        Assert.Multiple(() =>
        {
            Assert.That(declined.Text, Does.StartWith("🧭 Reminders are for Djangonauts"));
            Assert.That(ButtonsOf(saved.Message!), Has.None.EqualTo("Remind me next week"));
        });
    }
}
