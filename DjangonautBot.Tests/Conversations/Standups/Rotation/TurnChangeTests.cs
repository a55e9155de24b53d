using Dapper;
using DjangonautBot.Features.Crew.Presence;
using DjangonautBot.Sandbox;
using NodaTime;

namespace DjangonautBot.Tests.Conversations.Standups.Rotation;

/// <summary>Navigators join, leave and are away: turns stay where possible, and the people affected are notified.</summary>
internal sealed class TurnChangeTests : RotationConversation
{
    [Test]
    public async Task Who_is_taken_out_leaves_no_week_without_a_leader_and_the_Captain_reads_whose_they_are()
    {
        var removed = await TakeOutAsync(Linus);

        Assert.That(removed.Text, Does.EndWith($"🔄 *Pluto*: weeks 4, 6, 8 go from <@{Linus.Id}> to <@{Navigator.Id}>."));
        Assert.That(await LeadersAsync(), Is.EqualTo(["3 Grace", "4 Grace", "5 Grace", "6 Grace", "7 Grace", "8 Grace"]));
    }

    [Test]
    public async Task Who_gains_weeks_is_told_directly_and_who_is_out_of_the_crew_is_not()
    {
        await TakeOutAsync(Linus);

        var told = await WaitForDirectMessageAsync(Navigator, "🔄 Turns in *Pluto* have changed.");

        Assert.Multiple(() =>
        {
            Assert.That(told.Text, Does.Contain("🧭 You lead week 4, <t:1774544400:F>").And.Contain("🧭 You lead week 8"));
            Assert.That(Linus.DirectMessages?.Messages ?? [], Is.Empty);
        });
        Assert.That((await Navigator.PressAsync(told, "Who leads when")).Text, Does.StartWith("### 🧭 Who leads in Pluto"));
    }

    [Test]
    public async Task Whoever_joins_is_told_which_weeks_are_theirs_and_the_others_which_are_not()
    {
        var picker = await Captain.RunAsync("crew add", ("role", "Navigator"), ("team", "Pluto"));
        await Captain.ChooseAsync(picker.Message!, "Pick people", Margaret);

        var newcomer = await WaitForDirectMessageAsync(Margaret, "🔄 Turns in *Pluto* have changed.");
        var other = await WaitForDirectMessageAsync(Linus, "🔄 Turns in *Pluto* have changed.");

        Assert.That(newcomer.Text, Does.Contain("🧭 You lead week 7").And.Contain("🧭 You lead week 8"));
        Assert.That(other.Text, Does.Contain($"🌱 <@{Margaret.Id}> leads week 8 now").And.Not.Contain("week 7"));
    }

    [Test]
    public async Task Where_nobody_is_left_Captains_are_called_until_somebody_comes()
    {
        await TakeOutAsync(Linus);
        var removed = await TakeOutAsync(Navigator);

        Assert.That(removed.Text, Does.Contain("🆘 *Pluto* has no Navigator now"));
        await WaitForPostAsync(CaptainsChannel, "🆘 *Pluto* has no Navigator who is here");
        Assert.That(await ShowAsync(Captain), Does.Contain("➡️ **Week 3** · <t:1773939600:f> · nobody"));

        var picker = await Captain.RunAsync("crew add", ("role", "Navigator"), ("team", "Pluto"));
        await Captain.ChooseAsync(picker.Message!, "Pick people", Margaret);
        await World.WaitUntilAsync(() => CaptainsChannel.Messages.Count == 0, Cancellation);
        Assert.That(await ShowAsync(Captain), Does.Contain($"➡️ **Week 3** · <t:1773939600:f> · <@{Margaret.Id}>"));
    }

    [Test]
    public async Task Whoever_comes_to_a_team_that_nobody_led_is_told_of_its_weeks()
    {
        await TakeOutAsync(Linus);
        await TakeOutAsync(Navigator);

        var picker = await Captain.RunAsync("crew add", ("role", "Navigator"), ("team", "Pluto"));
        await Captain.ChooseAsync(picker.Message!, "Pick people", Margaret);

        var told = await WaitForDirectMessageAsync(Margaret, "🔄 Turns in *Pluto* have changed.");
        Assert.That(told.Text, Does.Contain("🧭 You lead week 3").And.Contain("🧭 You lead week 8"));
    }

    [Test]
    public async Task While_a_team_is_being_set_up_nobody_is_disturbed()
    {
        await Captain.RunAsync(
            "team create", ("name", "Venus"), ("channel", Server.AddChannel("team-venus")), ("day", "Friday"), ("time", "11:00"));
        var picker = await Captain.RunAsync("crew add", ("role", "Navigator"), ("team", "Venus"));
        await Captain.ChooseAsync(picker.Message!, "Pick people", Ada);

        Assert.That(
            await Bot.Database.WriteAsync(
                transaction =>
                    transaction.QuerySingle<int>(
                        "select count(*) from turn_notice where crew_id = (select crew_id from crew where display_name = 'Ada')"),
                Cancellation),
            Is.Zero);
    }

    [Test]
    public async Task A_call_for_a_stand_in_ends_with_the_turn_of_whoever_asked()
    {
        await Linus.RunAsync("rotation cover", ("week", 4));
        var call = await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 4");

        await TakeOutAsync(Linus);
        await WaitForPostAsync(NavigatorsChannel, "🍃 Nobody needs to stand in for week 4");

        Assert.That(call.Buttons.Select(button => button.Label), Is.EqualTo(["Who leads when"]));
    }

    [Test]
    public async Task A_question_to_swap_ends_with_the_turn_of_whoever_asked()
    {
        await Linus.RunAsync("rotation swap", ("week", 4), ("with", Navigator));
        var question = await WaitForPostAsync(NavigatorsChannel, $"<@{Navigator.Id}>, would you like to swap");

        await TakeOutAsync(Linus);
        await WaitForPostAsync(NavigatorsChannel, "🍃 The question about week 4 of *Pluto* is not needed any more.");

        Assert.That(question.Buttons.Select(button => button.Label), Is.EqualTo(["Who leads when"]));
        Assert.That(Linus.DirectMessages?.Messages ?? [], Is.Empty);
    }

    [Test]
    public async Task Who_asked_to_swap_is_told_when_the_other_is_taken_out()
    {
        var question = await AskLinusAsync();

        await TakeOutAsync(Linus);

        await WaitUntilTheSwapIsOffAsync(question);
    }

    [Test]
    public async Task Who_asked_to_swap_is_told_when_the_other_has_left_the_server()
    {
        var question = await AskLinusAsync();
        Server.RemovePerson(Linus);

        await Bot.Get<PresenceCheck>().RunAsync(Instant.FromDateTimeOffset(World.Clock.GetUtcNow()), Cancellation);

        await WaitUntilTheSwapIsOffAsync(question);
    }

    [Test]
    public async Task Who_asked_to_swap_is_told_when_the_other_is_away_in_their_own_week()
    {
        var question = await AskLinusAsync();

        await Linus.RunAsync("away", ("from", "2026-03-24"), ("until", "2026-03-27"));

        await WaitUntilTheSwapIsOffAsync(question);
    }

    [Test]
    public async Task Who_asked_to_swap_is_told_when_the_other_deletes_their_data()
    {
        await AskLinusAsync();

        var asked = await Linus.RunAsync("me delete");
        await Linus.PressAsync(asked.Message!, "Delete my data");

        await WaitForDirectMessageAsync(Navigator, "the swap that you asked for is off and week 5 stays yours");
        await World.WaitUntilAsync(
            () => NavigatorsChannel.Messages.All(message => !message.Text.Contains("swap", StringComparison.Ordinal)), Cancellation);
    }

    [Test]
    public async Task Whoever_is_away_at_a_stand_up_does_not_lead_it()
    {
        var away = await Linus.RunAsync("away", ("from", "2026-03-24"), ("until", "2026-03-27"));

        Assert.That(away.Text, Does.Contain($"🔄 *Pluto*: week 4 goes from <@{Linus.Id}> to <@{Navigator.Id}>."));
        Assert.That(await LeadersAsync(), Is.EqualTo(["3 Grace", "4 Grace", "5 Grace", "6 Linus", "7 Grace", "8 Linus"]));
    }

    [Test]
    public async Task Whoever_was_away_by_mistake_takes_turns_again_once_they_are_back()
    {
        await Linus.RunAsync("away", ("from", "today"));

        var back = await Linus.RunAsync("back");

        Assert.That(back.Text, Does.Contain($"🔄 *Pluto*: weeks 6, 7, 8 go from <@{Navigator.Id}> to <@{Linus.Id}>."));
        Assert.That(await LeadersAsync(), Is.EqualTo(["3 Grace", "4 Grace", "5 Grace", "6 Linus", "7 Linus", "8 Linus"]));
    }

    [Test]
    public async Task The_only_Navigator_stays_facilitator_while_away()
    {
        await Margaret.RunAsync("away", ("from", "2026-03-18"));

        Assert.That((await Margaret.RunAsync("rotation show")).Text, Does.Contain($"➡️ **Week 3** · <t:1773997200:f> · <@{Margaret.Id}>"));
    }

    [Test]
    public async Task Whoever_is_found_to_have_left_the_server_does_not_lead()
    {
        Server.RemovePerson(Linus);

        await Bot.Get<PresenceCheck>().RunAsync(Instant.FromDateTimeOffset(World.Clock.GetUtcNow()), Cancellation);

        Assert.That(await LeadersAsync(), Has.All.EndsWith("Grace"));
    }

    [Test]
    public async Task Closed_direct_messages_change_nothing_about_the_turns()
    {
        Navigator.DirectMessagesClosed = true;

        await TakeOutAsync(Linus);

        Assert.That(await LeadersAsync(), Has.All.EndsWith("Grace"));
    }

    [Test]
    public async Task Whoever_asked_to_swap_learns_of_the_answer_directly()
    {
        await Navigator.RunAsync("rotation swap", ("week", 5), ("with", Linus));
        await Linus.PressAsync(await WaitForPostAsync(NavigatorsChannel, "would you like to swap"), "Decline");
        await WaitForDirectMessageAsync(Navigator, $"🌱 <@{Linus.Id}> keeps week 4 of *Pluto* this time, so week 5 stays yours.");

        await Navigator.RunAsync("rotation swap", ("week", 7), ("with", Linus));
        await Linus.PressAsync(await WaitForPostAsync(NavigatorsChannel, "would you like to swap"), "Accept");
        var told = await WaitForDirectMessageAsync(Navigator, "🔄 Turns in *Pluto* have changed.");

        Assert.That(told.Text, Does.Contain("🧭 You lead week 6").And.Contain($"🌱 <@{Linus.Id}> leads week 7 now"));
        Assert.That(Linus.DirectMessages?.Messages ?? [], Is.Empty, "who pressed knows");
    }

    [Test]
    public async Task The_post_before_a_stand_up_moves_with_it()
    {
        await Navigator.RunAsync("standup move", ("week", 3), ("time", "Friday 17:00"));

        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 20, 15, 0, 0, TimeSpan.Zero));
        await WaitForPostAsync(TeamChannel, "🛰️ **Stand-up soon:** <t:1774022400:F>");

        Assert.That(TeamChannel.Messages.Count(message => message.Text.Contains("Stand-up soon", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    private async Task<Outcome> TakeOutAsync(Person person)
    {
        var preview = await Captain.RunAsync("crew remove", ("member", person), ("team", "Pluto"));
        return await Captain.PressAsync(preview.Message!, "Take them out");
    }

    private async Task<SandboxMessage> WaitForDirectMessageAsync(Person person, string text)
    {
        SandboxMessage? Find() =>
            person.DirectMessages?.Messages.FirstOrDefault(message => message.Text.Contains(text, StringComparison.Ordinal));
        await World.WaitUntilAsync(() => Find() is not null, Cancellation);
        return Find()!;
    }

    private async Task<SandboxMessage> AskLinusAsync()
    {
        await Navigator.RunAsync("rotation swap", ("week", 5), ("with", Linus));
        return await WaitForPostAsync(NavigatorsChannel, $"<@{Linus.Id}>, would you like to swap");
    }

    private async Task WaitUntilTheSwapIsOffAsync(SandboxMessage question)
    {
        var told = await WaitForDirectMessageAsync(Navigator, "the swap that you asked for is off and week 5 stays yours");
        await WaitForPostAsync(NavigatorsChannel, "🍃 The question about week 5 of *Pluto* is not needed any more.");
        Assert.That(question.Buttons.Select(button => button.Label), Is.EqualTo(["Who leads when"]));
        Assert.That(told.Buttons.Select(button => button.Label), Is.EqualTo(["Who leads when"]));
    }
}
