using DjangonautBot.Features.Crew;
using DjangonautBot.Sandbox;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DjangonautBot.Tests.Conversations.Standups.Rotation;

/// <summary>A facilitator asks all other Navigators of the cohort to stand in; the first tap wins.</summary>
internal sealed class CoverTests : RotationConversation
{
    [Test]
    public async Task All_other_Navigators_of_the_cohort_are_asked_and_nobody_else()
    {
        var asked = await Navigator.RunAsync("rotation cover", ("week", 5));
        var post = await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 5 of *Pluto*");

        Assert.Multiple(() =>
        {
            Assert.That(
                asked.Text,
                Does.StartWith($"✋ I have asked all other Navigators in <#{NavigatorsChannel.Id}> about week 5 of *Pluto*."));
            Assert.That(post.PingedUsers, Is.EquivalentTo([Linus.Id, Margaret.Id]));
        });
        Assert.That(await LeadersAsync(), Has.Member("5 Grace ✋"), "it stays with the asker");
    }

    [Test]
    public async Task Whoever_is_away_is_not_disturbed()
    {
        await Linus.RunAsync("away", ("from", "today"));

        Assert.That((await AskAsync()).PingedUsers, Is.EquivalentTo([Margaret.Id]));
    }

    [Test]
    public async Task Where_all_others_are_away_nobody_is_disturbed_and_the_asker_knows_it()
    {
        await Linus.RunAsync("away", ("from", "today"), ("until", "today"));
        await Margaret.RunAsync("away", ("from", "today"), ("until", "today"));

        var asked = await Navigator.RunAsync("rotation cover", ("week", 5));
        var post = await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 5 of *Pluto*");

        Assert.Multiple(() =>
        {
            Assert.That(asked.Text, Does.StartWith("✋ All other Navigators are away just now.").And.EndWith("Captains know of it too."));
            Assert.That(post.Text, Does.Contain("\nIt is yours if you tap first."));
            Assert.That(post.PingedUsers, Is.Empty);
        });
    }

    [Test]
    public async Task Somebody_from_another_team_takes_it_with_one_tap()
    {
        var post = await AskAsync();

        var taken = await Margaret.PressAsync(post, "I'll take it");
        var settled = await WaitForPostAsync(NavigatorsChannel, $"🤝 <@{Margaret.Id}> leads week 5 of *Pluto*");

        Assert.Multiple(() =>
        {
            Assert.That(taken.Text, Does.StartWith("🤝 Thank you! You lead week 5 of *Pluto*").And.EndsWith("not what they wrote."));
            Assert.That(settled.Id, Is.EqualTo(post.Id), "the post itself says so");
        });
        Assert.That(await LeadersAsync(), Is.EqualTo(["3 Grace", "4 Linus", "5 Margaret 🤝", "6 Linus", "7 Grace", "8 Linus"]));
    }

    [Test]
    public async Task Of_two_who_tap_at_once_one_takes_it()
    {
        var post = await AskAsync();

        var taps = await Task.WhenAll(Linus.PressAsync(post, "I'll take it"), Margaret.PressAsync(post, "I'll take it"));
        var leader = (await LeadersAsync()).Single(line => line.StartsWith('5'));

        Assert.Multiple(() =>
        {
            Assert.That(taps.Count(tap => tap.Text.Contains("You lead week 5", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(taps.Count(tap => tap.Text.Contains("was a moment quicker", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(leader, Is.AnyOf("5 Linus 🤝", "5 Margaret 🤝"));
        });
    }

    [Test]
    public async Task A_covered_week_stays_with_the_stand_in_whatever_else_changes()
    {
        await Margaret.PressAsync(await AskAsync(), "I'll take it");

        await Navigator.RunAsync("rotation order", ("first", Linus), ("second", Navigator));

        Assert.That(await LeadersAsync(), Has.Member("5 Margaret 🤝"));
    }

    [Test]
    public async Task The_asker_may_take_the_call_back()
    {
        var post = await AskAsync();

        var withdrawn = await Navigator.PressAsync(post, "Take the call back");
        await WaitForPostAsync(NavigatorsChannel, "🍃 Nobody needs to stand in for week 5");

        Assert.That(withdrawn.Text, Is.EqualTo($"🌱 The call is taken back. Week 5 stays with <@{Navigator.Id}>."));
        Assert.That(await LeadersAsync(), Has.Member("5 Grace"));
    }

    [Test]
    public async Task Nobody_else_can_take_the_call_back_but_a_Captain()
    {
        var post = await AskAsync();

        Assert.That((await Linus.PressAsync(post, "Take the call back")).Text, Does.StartWith("🌱 Only whoever asked"));
        Assert.That((await Captain.PressAsync(post, "Take the call back")).Text, Does.StartWith("🌱 The call is taken back."));
    }

    [Test]
    public async Task A_tap_after_the_call_was_taken_back_changes_nothing()
    {
        var reply = await Navigator.RunAsync("rotation cover", ("week", 5));
        var post = await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 5");
        await Navigator.PressAsync(reply.Message!, "Take the call back");
        await WaitForPostAsync(NavigatorsChannel, "🍃 Nobody needs to stand in");

        Assert.That(post.Buttons.Select(button => button.Label), Is.EqualTo(["Who leads when"]));
    }

    [Test]
    public async Task A_Captain_who_does_not_navigate_is_told_how_to_help() =>
        Assert.That(
            (await Captain.PressAsync(await AskAsync(), "I'll take it")).Text,
            Does.StartWith("🧭 Only Navigators stand in for each other."));

    [Test]
    public async Task A_Djangonaut_cannot_take_it() =>
        Assert.That(
            (await Ada.PressAsync(await AskAsync(), "I'll take it")).Text,
            Does.StartWith("🧭 This is for Navigators and Captains."));

    [Test]
    public async Task The_asker_does_not_stand_in_for_themselves() =>
        Assert.That((await Navigator.PressAsync(await AskAsync(), "I'll take it")).Text, Does.StartWith("🌱 This is your own call."));

    [Test]
    public async Task Asking_twice_asks_once()
    {
        await AskAsync();

        Assert.That(
            (await Navigator.RunAsync("rotation cover", ("week", 5))).Text,
            Does.StartWith("✋ The others have been asked about week 5 already."));
    }

    [Test]
    public async Task The_only_Navigator_of_a_team_finds_a_stand_in_too()
    {
        await Margaret.RunAsync("rotation cover", ("week", 4));

        await Linus.PressAsync(await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 4 of *Mars*"), "I'll take it");

        Assert.That((await Margaret.RunAsync("rotation show")).Text, Does.Contain($"<@{Linus.Id}> 🤝"));
    }

    [Test]
    public async Task Captains_are_told_a_day_before_where_nobody_took_it_and_not_any_more_once_somebody_did()
    {
        var post = await AskAsync();
        // Thursday 2 April 2026, 18:00 in Amsterdam.
        World.Clock.MoveTo(new DateTimeOffset(2026, 4, 1, 16, 0, 0, TimeSpan.Zero));
        LookAtTheClock();
        var told = await WaitForPostAsync(CaptainsChannel, "✋ Nobody stands in yet for week 5 of *Pluto*");
        Assert.That((await Captain.PressAsync(told, "Open")).Text, Does.StartWith("### 🧭 Who leads in Pluto"));

        await Linus.PressAsync(post, "I'll take it");
        await World.WaitUntilAsync(() => CaptainsChannel.Messages.Count == 0, Cancellation);
    }

    [Test]
    public async Task Captains_are_told_a_day_before_a_stand_up_that_was_moved()
    {
        await AskAsync();

        await Navigator.RunAsync("standup move", ("week", 5), ("time", "Wednesday 10:00"));
        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 31, 8, 0, 0, TimeSpan.Zero));
        LookAtTheClock();

        await WaitForPostAsync(CaptainsChannel, "✋ Nobody stands in yet for week 5 of *Pluto*");
    }

    [Test]
    public async Task Captains_are_told_at_once_where_a_stand_up_moves_to_within_a_day()
    {
        await AskAsync();
        // Tuesday 31 March 2026, 20:00 in Amsterdam.
        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 31, 18, 0, 0, TimeSpan.Zero));

        await Navigator.RunAsync("standup move", ("week", 5), ("time", "Wednesday 12:00"));

        await WaitForPostAsync(CaptainsChannel, "✋ Nobody stands in yet for week 5 of *Pluto*, <t:1775037600:R>");
    }

    [Test]
    public async Task A_call_tells_the_new_time_of_a_stand_up_that_moves()
    {
        var post = await AskAsync();

        await Navigator.RunAsync("standup move", ("week", 5), ("time", "Wednesday 12:00"));

        await World.WaitUntilAsync(() => post.Text.Contains("<t:1775037600:F>", StringComparison.Ordinal), Cancellation);
    }

    [Test]
    public async Task Captains_hear_nothing_more_of_a_stand_up_that_is_cancelled()
    {
        await AskAsync();
        World.Clock.MoveTo(new DateTimeOffset(2026, 4, 1, 16, 0, 0, TimeSpan.Zero));
        LookAtTheClock();
        await WaitForPostAsync(CaptainsChannel, "✋ Nobody stands in yet for week 5 of *Pluto*");

        await Navigator.RunAsync("standup cancel", ("week", 5));

        await World.WaitUntilAsync(() => CaptainsChannel.Messages.Count == 0, Cancellation);
    }

    [Test]
    public async Task Captains_are_told_of_a_stand_in_who_cannot_see_the_teams_channel()
    {
        const ulong ViewChannel = 1UL << 10;
        var post = await AskAsync();
        Server.SetOverwrite(TeamChannel, Margaret, allow: 0, deny: ViewChannel);

        var taken = await Margaret.PressAsync(post, "I'll take it");

        Assert.That(taken.Text, Does.EndWith("🔑 You cannot see that channel yet; please ask a Captain to let you in until then."));
        await WaitForPostAsync(CaptainsChannel, $"🔑 <@{Margaret.Id}> stands in for week 5 of *Pluto* and cannot see <#{TeamChannel.Id}>.");
    }

    [Test]
    public async Task Whoever_is_away_then_is_asked_to_come_back_first()
    {
        await RestartBotAsync(services => services.AddSingleton<IAbsences>(new AwayInWeek5()));

        Assert.That(
            (await Linus.PressAsync(await AskAsync(), "I'll take it")).Text,
            Does.StartWith("🌱 You are away at the stand-up of week 5."));
    }

    private async Task<SandboxMessage> AskAsync()
    {
        await Navigator.RunAsync("rotation cover", ("week", 5));
        return await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 5 of *Pluto*");
    }

    private sealed class AwayInWeek5 : IAbsences
    {
        public bool IsAway(WriteTransaction transaction, CrewId crewId, Instant at) => at == Instant.FromUtc(2026, 4, 2, 16, 0);
    }
}
