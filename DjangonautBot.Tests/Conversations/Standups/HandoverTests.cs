using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Standups;

/// <summary>Handover from one stand-up to the next.</summary>
internal sealed class HandoverTests : BriefConversation
{
    private const string Label = "What should the next stand-up know?";

    [Test]
    public async Task A_note_opens_the_next_brief()
    {
        await LiveUntilAsync(Standup);

        var saved = await LeaveAsync(Navigator, Briefs(Navigator).Single(), "Ask Ada about her *talk*.");
        await LiveUntilAsync("2026-03-26 16:00");

        Assert.Multiple(() =>
        {
            Assert.That(saved.Text, Is.EqualTo(
                "📝 Noted, thank you! It opens the brief for *Pluto* in week 4, <t:1774544400:F> (<t:1774544400:R>)."));
            Assert.That(Briefs(Linus).Single().Text, Does.StartWith(
                "### 🧭 Pluto: the stand-up of week 4\n📝 From last time, by Grace: Ask Ada about her \\*talk\\*."));
        });
    }

    [Test]
    public async Task After_the_next_stand_up_it_is_not_shown_any_more()
    {
        await LiveUntilAsync(Standup);
        await LeaveAsync(Navigator, Briefs(Navigator).Single(), "Ask Ada about her talk.");

        await LiveUntilAsync("2026-04-02 16:00");

        Assert.That(Briefs(Navigator)[^1].Text, Does.Contain("the stand-up of week 5").And.Not.Contain("📝"));
        Assert.That((await Navigator.RunAsync("standup brief", ("week", 4))).Text, Does.Not.Contain("📝"));
    }

    [Test]
    public async Task It_waits_where_the_next_stand_up_is_cancelled()
    {
        await LiveUntilAsync(Standup);
        await LeaveAsync(Navigator, Briefs(Navigator).Single(), "Ask Ada about her talk.");

        await Navigator.RunAsync("standup cancel", ("week", 4));

        Assert.That((await Navigator.RunAsync("standup brief", ("week", 5))).Text, Does.Contain("📝 From last time, by Grace"));
    }

    [Test]
    public async Task The_form_holds_what_is_there_and_somebody_else_of_the_team_may_change_it()
    {
        var brief = (await Linus.RunAsync("standup brief")).Message!;
        await LeaveAsync(Navigator, (await Navigator.RunAsync("standup brief")).Message!, "Ask Ada.");

        var form = (await Linus.PressAsync(brief, "Leave a note")).Form!;
        var value = form.Fields.Single().Value;
        await form.SubmitAsync((Label, "Ask Bilal."));

        Assert.That(value, Is.EqualTo("Ask Ada."));
        Assert.That(await NextAsync(Navigator), Does.Contain("📝 From last time, by Linus: Ask Bilal."));
    }

    [Test]
    public async Task Words_that_somebody_else_edited_go_with_whoever_wrote_them()
    {
        var brief = (await Linus.RunAsync("standup brief")).Message!;
        await LeaveAsync(Navigator, (await Navigator.RunAsync("standup brief")).Message!, "Ask Xylophone.");
        await LeaveAsync(Linus, brief, "Ask Xylophone. And Bilal.");

        await Navigator.PressAsync((await Navigator.RunAsync("me delete")).Message!, "Delete my data");

        Assert.That(await NextAsync(Linus), Does.Not.Contain("📝"));
        Assert.That(RawDatabase.Find(DatabasePath, "Xylophone"), Is.Empty);
    }

    [Test]
    public async Task Words_of_a_Captain_who_is_in_no_crew_go_too()
    {
        await LeaveAsync(Captain, (await Captain.RunAsync("standup brief", ("team", "Pluto"))).Message!, "Ask Xylophone.");

        await Captain.PressAsync((await Captain.RunAsync("me delete")).Message!, "Delete my data");

        Assert.That(RawDatabase.Find(DatabasePath, "Xylophone"), Is.Empty);
    }

    [Test]
    public async Task A_brief_that_stands_follows_the_note()
    {
        await LiveUntilAsync(Standup);
        var before = Briefs(Navigator).Single();
        await LeaveAsync(Navigator, before, "Ask Ada.");
        await LiveUntilAsync("2026-03-26 16:30");
        var brief = Briefs(Linus).Single();

        await LeaveAsync(Navigator, before, "Ask Bilal.");

        await World.WaitUntilAsync(() => brief.Text.Contains("Ask Bilal.", StringComparison.Ordinal), Cancellation);
    }

    [Test]
    public async Task An_empty_one_takes_it_away()
    {
        var brief = (await Navigator.RunAsync("standup brief")).Message!;
        await LeaveAsync(Navigator, brief, "Ask Ada.");

        var taken = await LeaveAsync(Navigator, brief, "");

        Assert.That(taken.Text, Is.EqualTo("🍃 The brief for *Pluto* in week 4 opens without a note."));
        Assert.That(await NextAsync(Navigator), Does.Not.Contain("📝"));
    }

    [Test]
    public async Task A_stand_in_leaves_one_too()
    {
        await CoverAsync();
        await LiveUntilAsync(Standup);

        await LeaveAsync(Margaret, Briefs(Margaret).Single(), "It was fun!");

        Assert.That(await NextAsync(Navigator), Does.Contain("📝 From last time, by Margaret: It was fun!"));
        Assert.That(await NextAsync(Margaret), Does.Not.Contain("📝"), "it is for whoever leads next");
    }

    [Test]
    public async Task Somebody_who_leads_nothing_in_the_team_leaves_none()
    {
        await Bot.Get<IDiscordRest>()
            .CreateMessageAsync(
                new Snowflake(NavigatorsChannel.Id),
                new OutgoingMessage(
                    AllowedMentions.None,
                    "Hello",
                    Components: [new ActionRow(new Button(ButtonStyle.Primary, "Leave a note", "handover.open:1:1:3"))]),
                nonce: null,
                Cancellation);
        var brief = NavigatorsChannel.Messages.Single();

        Assert.That(
            (await Margaret.PressAsync(brief, "Leave a note")).Text,
            Does.StartWith("🧭 Notes are left by the Navigators of *Pluto*"));
        Assert.That((await Ada.PressAsync(brief, "Leave a note")).Text, Does.StartWith("🧭 This is for Navigators and Captains."));
    }

    [Test]
    public async Task Once_the_next_stand_up_is_over_there_is_nothing_to_leave()
    {
        var brief = (await Navigator.RunAsync("standup brief")).Message!;
        await LiveUntilAsync("2026-03-26 20:00");

        Assert.That(
            (await Navigator.PressAsync(brief, "Leave a note")).Text,
            Does.StartWith("🌱 The stand-up of week 4, which the note would be for, is over."));
    }

    [Test]
    public async Task After_the_last_stand_up_there_is_no_next_one()
    {
        var last = (await Navigator.RunAsync("standup brief", ("week", 8))).Message!;

        Assert.That(last.Buttons.Select(button => button.Label), Is.EqualTo(["Read it anew"]));
    }

    private static async Task<string> NextAsync(Person person) =>
        (await person.RunAsync("standup brief", ("week", 4), ("team", "Pluto"))).Text;

    private static async Task<Outcome> LeaveAsync(Person person, SandboxMessage brief, string text) =>
        await (await person.PressAsync(brief, "Leave a note")).Form!.SubmitAsync((Label, text));
}
