using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Standups.Rotation;

/// <summary>A Navigator swaps a week, or finds a stand-in, from its line in <c>/rotation show</c>.</summary>
internal sealed class ChangeTurnTests : RotationConversation
{
    private const string Choice = "What would help?";
    private const string Everybody = "Ask all other Navigators to stand in";

    [Test]
    public async Task A_button_stands_beside_each_week_to_come_that_the_reader_leads()
    {
        var shown = (await Navigator.RunAsync("rotation show")).Message!;

        Assert.That(
            shown.Sections.Select(section => section.Text.Split(" · ")[0]),
            Is.EqualTo(["➡️ **Week 3**", "Week 5", "Week 7"]));
        Assert.That(shown.Buttons.Select(button => button.Label), Is.All.EqualTo("Change"));
    }

    [Test]
    public async Task Nobody_else_has_a_button_there()
    {
        var shown = await Captain.RunAsync("rotation show", ("team", "Pluto"));

        Assert.That(shown.Message!.Buttons, Is.Empty);
    }

    [Test]
    public async Task The_form_says_which_weeks_would_be_swapped()
    {
        var form = (await OpenAsync(week: 5)).Form!;

        Assert.That(form.Title, Is.EqualTo("Your stand-up in week 5"));
        var field = form.Fields.Single();
        Assert.That(field.Description, Is.EqualTo("The same as /rotation swap and /rotation cover"));
        Assert.That(
            field.Options.Select(option => $"{option.Label}: {option.Description}"),
            Is.EqualTo([
                "Swap with Linus: You would lead week 4, and they would lead week 5",
                $"{Everybody}: It stays with you until somebody takes it",
            ]));
    }

    [Test]
    public async Task The_form_says_who_is_not_there()
    {
        await Linus.RunAsync("away", ("from", "2026-03-30"), ("until", "2026-04-05"));

        var form = (await OpenAsync(week: 5)).Form!;

        Assert.That(form.Fields.Single().Options[0].Description, Is.EqualTo("Is not there in week 5"));
    }

    [Test]
    public async Task A_chosen_Navigator_is_asked_to_swap()
    {
        var asked = await SubmitAsync(await OpenAsync(week: 5), "Swap with Linus");
        var post = await WaitForPostAsync(NavigatorsChannel, $"<@{Linus.Id}>, would you like to swap in *Pluto*?");

        Assert.That(asked.Text, Does.StartWith($"📨 I have asked <@{Linus.Id}> in <#{NavigatorsChannel.Id}>: you would lead week 4"));
        Assert.That(asked.Ephemeral, Is.True);
        await Linus.PressAsync(post, "Accept");
        Assert.That(await LeadersAsync(), Has.Member("5 Linus 🔁").And.Member("4 Grace 🔁"));
    }

    [Test]
    public async Task All_others_are_asked_to_stand_in()
    {
        var asked = await SubmitAsync(await OpenAsync(week: 5), Everybody);
        await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 5 of *Pluto*");

        Assert.That(asked.Text, Does.StartWith($"✋ I have asked all other Navigators in <#{NavigatorsChannel.Id}> about week 5"));
        Assert.That(await LeadersAsync(), Has.Member("5 Grace ✋"));
    }

    [Test]
    public async Task It_is_about_the_team_that_was_shown()
    {
        await EnrolAsync("Navigator", "Mars", Navigator);
        await EnrolAsync("Navigator", "Mars", Linus);
        await Captain.RunAsync("rotation order", ("first", Navigator), ("second", Margaret), ("third", Linus), ("team", "Mars"));
        var shown = await Navigator.RunAsync("rotation show", ("team", "Pluto"));
        var week3 = shown.Message!.Sections[0].Button!;

        var asked = await SubmitAsync(await Navigator.PressAsync(shown.Message!, week3.CustomId!), "Swap with Linus");
        var marsAsked = await Navigator.RunAsync("rotation swap", ("week", 3), ("with", Linus));

        Assert.That(asked.Text, Does.Contain("of *Pluto*"));
        Assert.That(marsAsked.Text, Does.Contain("of *Mars*"), "the command takes the first team by name");
    }

    [Test]
    public async Task Where_one_navigates_alone_only_a_stand_in_can_be_asked_for()
    {
        var shown = (await Margaret.RunAsync("rotation show", ("team", "Mars"))).Message!;
        var button = shown.Sections[0].Button!;

        var opened = await Margaret.PressAsync(shown, button.CustomId!);
        var kept = await opened.Form!.SubmitAsync(("Shall I ask for a stand-in?", "Lead it myself"));
        var asked = await opened.Form!.SubmitAsync(("Shall I ask for a stand-in?", Everybody));

        Assert.That(button.Label, Is.EqualTo("Ask for a stand-in"));
        Assert.That(kept.Text, Is.EqualTo("🌱 All stays as it is, and the week is yours."));
        Assert.That(asked.Text, Does.StartWith("✋ I have asked all other Navigators"));
    }

    [Test]
    public async Task A_stand_in_can_be_asked_for_in_turn_but_swaps_nothing()
    {
        await SubmitAsync(await OpenAsync(week: 5), Everybody);
        await Margaret.PressAsync(await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 5"), "I'll take it");
        var shown = (await Margaret.RunAsync("rotation show", ("team", "Pluto"))).Message!;

        Assert.That(shown.Sections.Single().Text, Does.StartWith("Week 5 · "));
        Assert.That(shown.Sections.Single().Button!.Label, Is.EqualTo("Ask for a stand-in"));
    }

    [Test]
    public async Task A_week_that_went_to_somebody_else_meanwhile_is_said_in_the_words_of_the_commands()
    {
        var shown = (await Navigator.RunAsync("rotation show")).Message!;
        var opened = await Navigator.PressAsync(shown, shown.Sections[0].Button!.CustomId!);
        await Navigator.RunAsync("rotation order", ("first", Linus), ("second", Navigator));

        var pressed = await Navigator.PressAsync(shown, shown.Sections[0].Button!.CustomId!);
        var submitted = await SubmitAsync(opened, Everybody);

        const string Words = "🌱 You do not lead a stand-up in week 3. `/rotation show` says who does.";
        Assert.That(new[] { pressed.Text, submitted.Text }, Is.All.EqualTo(Words));
    }

    [Test]
    public async Task Who_does_not_navigate_any_more_changes_nothing()
    {
        var shown = (await Navigator.RunAsync("rotation show")).Message!;
        var opened = await Navigator.PressAsync(shown, shown.Sections[0].Button!.CustomId!);
        var asked = await Captain.RunAsync("crew remove", ("member", Navigator));
        await Captain.PressAsync(asked.Message!, asked.Message!.Buttons[0].Label);

        var pressed = await Navigator.PressAsync(shown, shown.Sections[0].Button!.CustomId!);
        var submitted = await SubmitAsync(opened, Everybody);

        Assert.That(new[] { pressed.Text, submitted.Text }, Is.All.StartsWith("🧭 This is for Navigators and Captains."));
    }

    [Test]
    public async Task A_closed_cohort_has_no_buttons()
    {
        var asked = await Captain.RunAsync("cohort close");
        await Captain.PressAsync(asked.Message!, asked.Message!.Buttons[0].Label);

        Assert.That((await Navigator.RunAsync("rotation show")).Message!.Buttons, Is.Empty);
    }

    [Test]
    public async Task Somebody_who_is_in_no_crew_leads_nothing()
    {
        await Captain.RunAsync(
            "team create", ("name", "Venus"), ("channel", Server.AddChannel("team-venus")), ("day", "Friday"), ("time", "10:00"));

        var declined = await Captain.RunAsync("rotation cover", ("week", 5));

        Assert.That(declined.Text, Does.StartWith("🌱 You do not lead a stand-up in week 5."));
    }

    private async Task<Outcome> OpenAsync(int week)
    {
        var shown = (await Navigator.RunAsync("rotation show")).Message!;
        var line = shown.Sections.Single(section => section.Text.Contains($"Week {week}", StringComparison.Ordinal));
        return await Navigator.PressAsync(shown, line.Button!.CustomId!);
    }

    private static Task<Outcome> SubmitAsync(Outcome opened, string choice) => opened.Form!.SubmitAsync((Choice, choice));
}
