using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Conversations.Captains;

namespace DjangonautBot.Tests.Conversations.OneOnOnes;

/// <summary>Every second week Captains are asked to offer 1:1s, and note in a tap how each of them ended.</summary>
internal sealed class OneOnOneTests : CaptainsConversation
{
    [Test]
    public async Task On_the_Monday_of_an_even_week_the_Captains_channel_gets_one_line()
    {
        await LiveUntilAsync("2026-03-23 10:00");

        var post = Posts().Single();
        Assert.That(
            post.Text,
            Is.EqualTo("💬 **1:1s for weeks 4 and 5:** a good time to offer 3 Djangonauts a short talk. Each is free to say no."));
        Assert.That(post.PingedUsers, Is.Empty);
    }

    [Test]
    public async Task It_comes_once_in_two_weeks()
    {
        await LiveUntilAsync("2026-03-23 10:00");
        await RestartBotAsync(ShareTheWire);
        await LiveUntilAsync("2026-04-06 11:00");

        Assert.That(Posts().Select(post => post.Text.Split(':')[1]), Is.EqualTo(["1s for weeks 4 and 5", "1s for weeks 6 and 7"]));
    }

    [Test]
    public async Task Open_shows_each_Captain_their_own_people_and_nobody_else_anything()
    {
        await LiveUntilAsync("2026-03-23 10:00");
        var post = Posts().Single();

        var opened = await Captain.PressAsync(post, "Open");
        var ofMars = await CaptainOfMars.PressAsync(post, "Open");
        var declined = new[] { await Ada.PressAsync(post, "Open"), await Navigator.PressAsync(post, "Open") };

        Assert.That(opened.Ephemeral, Is.True);
        Assert.That(
            opened.Text,
            Does.Contain("**Mars**\n▫️ Chidi")
                .And.Contain("**Pluto**\n▫️ Ada\n▫️ Bilal")
                .And.Contain("```\nHi! Would you like a short talk"));
        Assert.That(ofMars.Text, Does.Contain("Chidi").And.Not.Contain("Ada"));
        Assert.That(declined.Select(outcome => outcome.Text), Has.All.StartsWith("🧭 This is for Captains"));
    }

    [Test]
    public async Task What_became_of_offers_is_noted_in_a_menu_and_can_be_changed()
    {
        var list = await Captain.RunAsync("oneonone list");

        var offered = await Captain.ChooseAsync(list.Message!, "📨 Offered to …", "Ada", "Bilal");
        var offeredText = offered.Text;
        var held = await Captain.ChooseAsync(offered.Message!, "💬 Held with …", "Bilal");

        Assert.That(offeredText, Does.Contain("📨 Ada · offered\n📨 Bilal · offered").And.Contain("▫️ Chidi"));
        Assert.That(held.Text, Does.Contain("📨 Ada · offered\n💬 Bilal · held"));
    }

    [Test]
    public async Task What_was_noted_belongs_to_its_two_weeks()
    {
        await Captain.RunAsync("oneonone log", ("member", Ada), ("state", "not needed"));
        var now = (await Captain.RunAsync("oneonone list")).Text;

        World.Clock.MoveTo(Wednesday.AddDays(7));
        var then = (await Captain.RunAsync("oneonone list")).Text;

        Assert.That(now, Does.Contain("1:1s for weeks 2 and 3").And.Contain("🌱 Ada · not needed"));
        Assert.That(then, Does.Contain("1:1s for weeks 4 and 5").And.Contain("▫️ Ada"));
    }

    [Test]
    public async Task A_Captain_notes_privately_and_only_the_Captains_are_told()
    {
        var noted = await Captain.RunAsync("oneonone log", ("member", Ada), ("state", "held"));

        Assert.That(noted.Ephemeral, Is.True);
        Assert.That(noted.Text, Is.EqualTo("💬 Noted for weeks 2 and 3: the 1:1 with *Ada* is **held**. Only Captains see this."));
        Assert.That(Ada.DirectMessages, Is.Null);
        Assert.That((await Captain.RunAsync("cohort history")).Text, Does.Not.Contain("1:1"));
    }

    [Test]
    public async Task A_Captain_of_one_team_notes_nothing_for_another()
    {
        var declined = await CaptainOfMars.RunAsync("oneonone log", ("member", Ada), ("state", "held"));

        Assert.That(declined.Text, Does.StartWith($"🌱 <@{Ada.Id}> is not a Djangonaut of a team that you look after."));
        Assert.That((await Captain.RunAsync("oneonone list")).Text, Does.Contain("▫️ Ada"));
    }

    [Test]
    public async Task A_menu_that_somebody_kept_is_checked_again()
    {
        var list = await CaptainOfMars.RunAsync("oneonone list");
        await WriteAsync("delete from crew_role where role = 'captain'");

        var declined = await CaptainOfMars.ChooseAsync(list.Message!, "📨 Offered to …", "Chidi");

        Assert.That(Said(declined), Does.Contain("🧭 This is for Captains"));
        Assert.That((await Captain.RunAsync("oneonone list")).Text, Does.Contain("▫️ Chidi"));
    }

    private IReadOnlyList<SandboxMessage> Posts() =>
        [.. CaptainsChannel.Messages.Where(message => message.Text.StartsWith("💬", StringComparison.Ordinal))];
}
