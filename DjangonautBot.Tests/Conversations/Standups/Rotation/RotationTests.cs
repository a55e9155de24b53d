using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Standups.Rotation;

/// <summary>Everybody can see the turns and their order.</summary>
internal sealed class RotationTests : RotationConversation
{
    [Test]
    public async Task All_weeks_are_shown_with_stand_ups_and_who_leads_them()
    {
        var shown = await Navigator.RunAsync("rotation show");

        Assert.Multiple(() =>
        {
            Assert.That(shown.Ephemeral, Is.True);
            Assert.That(shown.Text, Does.StartWith(
                $"""
                ### 🧭 Who leads in Pluto
                ✓ Week 1 · <t:1772730000:f> · nobody
                ✓ Week 2 · <t:1773334800:f> · nobody
                ➡️ **Week 3** · <t:1773939600:f> · <@{Navigator.Id}>
                Week 4 · <t:1774544400:f> · <@{Linus.Id}>
                Week 5 · <t:1775145600:f> · <@{Navigator.Id}>
                """));
            Assert.That(shown.Message!.PingedUsers, Is.Empty);
        });
    }

    [Test]
    public async Task Past_weeks_stay_with_whoever_led_them()
    {
        World.Clock.Advance(TimeSpan.FromDays(7));

        await EnrolInPlutoAsync(Margaret);

        Assert.That(await ShowAsync(), Does.Contain($"✓ Week 3 · <t:1773939600:f> · <@{Navigator.Id}>"));
    }

    [Test]
    public async Task Whoever_joins_takes_the_latest_weeks_but_not_the_first()
    {
        await EnrolInPlutoAsync(Margaret);

        Assert.That(await LeadersAsync(), Is.EqualTo(["3 Grace", "4 Linus", "5 Grace", "6 Linus", "7 Margaret", "8 Margaret"]));
    }

    [Test]
    public async Task Somebody_who_navigates_several_teams_names_one()
    {
        var picker = await Captain.RunAsync("crew add", ("role", "Navigator"), ("team", "Mars"));
        await Captain.ChooseAsync(picker.Message!, "Pick people", Navigator);

        var declined = await Navigator.RunAsync("rotation show");

        Assert.That(declined.Text, Is.EqualTo("🌱 Which team is it? Please name one of these: Mars · Pluto."));
    }

    [Test]
    public async Task A_Djangonaut_is_told_whom_to_ask() =>
        Assert.That((await Ada.RunAsync("rotation show")).Text, Does.StartWith("🧭 This is for Navigators and Captains."));

    [Test]
    public async Task A_new_order_deals_the_weeks_to_come_anew()
    {
        await Navigator.RunAsync("rotation order", ("first", Linus), ("second", Navigator));

        Assert.That(await LeadersAsync(), Is.EqualTo(["3 Linus", "4 Grace", "5 Linus", "6 Grace", "7 Linus", "8 Grace"]));
    }

    [Test]
    public async Task A_new_order_leaves_the_past_alone()
    {
        World.Clock.Advance(TimeSpan.FromDays(7));

        await Navigator.RunAsync("rotation order", ("first", Navigator), ("second", Linus));

        Assert.That(await LeadersAsync(), Is.EqualTo(["4 Linus", "5 Grace", "6 Linus", "7 Grace", "8 Linus"]), "Grace led week 3");
    }

    [Test]
    public async Task An_order_names_each_Navigator_once()
    {
        var words = $"🌱 Please name each Navigator of *Pluto* once: <@{Navigator.Id}>, <@{Linus.Id}>.";

        Assert.That((await Navigator.RunAsync("rotation order", ("first", Navigator))).Text, Is.EqualTo(words));
        Assert.That((await Navigator.RunAsync("rotation order", ("first", Linus), ("second", Linus))).Text, Is.EqualTo(words));
    }

    [Test]
    public async Task An_order_names_nobody_else() =>
        Assert.That(
            (await Navigator.RunAsync("rotation order", ("first", Navigator), ("second", Linus), ("third", Ada))).Text,
            Does.StartWith($"🌱 <@{Ada.Id}> is not navigating *Pluto*."));

    [Test]
    public async Task A_new_order_is_remembered()
    {
        await Captain.RunAsync("rotation order", ("first", Linus), ("second", Navigator), ("team", "Pluto"));

        Assert.That(
            (await Captain.RunAsync("cohort history")).Text,
            Does.Contain($"<@{Captain.Id}> set the order of turns in *Pluto*: <@{Linus.Id}>, <@{Navigator.Id}>"));
    }

    private async Task EnrolInPlutoAsync(Person person)
    {
        var picker = await Captain.RunAsync("crew add", ("role", "Navigator"), ("team", "Pluto"));
        await Captain.ChooseAsync(picker.Message!, "Pick people", person);
    }
}
