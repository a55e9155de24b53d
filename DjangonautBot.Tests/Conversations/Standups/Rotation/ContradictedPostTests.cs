using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Standups.Rotation;

/// <summary>Posts that stand follow what is changed later: who leads, and whether and when there is a stand-up.</summary>
internal sealed class ContradictedPostTests : RotationConversation
{
    private const string Friday = "<t:1774022400:F>";

    [Test]
    public async Task The_notice_of_a_moved_stand_up_names_who_leads_it_after_a_cover()
    {
        await Captain.RunAsync("standup move", ("week", 3), ("time", "Friday 17:00"), ("team", "Pluto"));
        await WaitForPostAsync(TeamChannel, $"; <@{Navigator.Id}> leads it.");
        await WaitForDirectAsync(Navigator, "week 3, which you lead, has another time");

        await Navigator.RunAsync("rotation cover", ("week", 3));
        await Linus.PressAsync(await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 3"), "I'll take it");

        var news = await WaitForPostAsync(TeamChannel, $"; <@{Linus.Id}> leads it.");
        Assert.That(news.Text, Does.Contain(Friday));
        await World.WaitUntilAsync(
            () => !Direct(Navigator).Any(text => text.Contains("which you lead", StringComparison.Ordinal)), Cancellation);
    }

    [Test]
    public async Task Who_moves_a_stand_up_again_finds_the_earlier_notice_with_the_new_time()
    {
        await Captain.RunAsync("standup move", ("week", 5), ("time", "Friday 17:00"), ("team", "Pluto"));
        await WaitForDirectAsync(Navigator, "<t:1775228400:F>");

        await Navigator.RunAsync("standup move", ("week", 5), ("time", "Wednesday 17:00"));

        await WaitForDirectAsync(Navigator, "📌 The stand-up of *Pluto* in week 5, which you lead, has another time: <t:1775055600:F>");
        Assert.That(Direct(Navigator), Has.None.Contains("<t:1775228400:F>"));
    }

    [Test]
    public async Task The_notice_of_a_turn_has_the_new_time_of_its_stand_up()
    {
        await Captain.RunAsync("standup move", ("week", 4), ("time", "Friday 17:00"), ("team", "Pluto"));
        await Navigator.RunAsync("rotation swap", ("week", 5), ("with", Linus));
        await Linus.PressAsync(await WaitForPostAsync(NavigatorsChannel, "would you like to swap"), "Accept");
        await WaitForDirectAsync(Navigator, "🧭 You lead week 4, <t:1774627200:F>");

        await Captain.RunAsync("standup move", ("week", 4), ("time", "Wednesday 17:00"), ("team", "Pluto"));

        await WaitForDirectAsync(Navigator, "🧭 You lead week 4, <t:1774454400:F>");
    }

    [TestCase(4)]
    [TestCase(5)]
    public async Task A_swap_is_off_when_one_of_its_stand_ups_is_cancelled(int week)
    {
        await Navigator.RunAsync("rotation swap", ("week", 5), ("with", Linus));
        var post = await WaitForPostAsync(NavigatorsChannel, "would you like to swap in *Pluto*?");

        await Captain.RunAsync("standup cancel", ("week", week), ("team", "Pluto"));

        await World.WaitUntilAsync(
            () => post.Text == "🍃 The question about week 5 of *Pluto* is not needed any more.", Cancellation);
        Assert.That(post.Buttons.Select(button => button.Label), Is.EqualTo(["Who leads when"]));
    }

    [Test]
    public async Task Who_asked_for_a_swap_hears_that_the_others_stand_up_was_cancelled()
    {
        await Navigator.RunAsync("rotation swap", ("week", 5), ("with", Linus));
        await WaitForPostAsync(NavigatorsChannel, "would you like to swap in *Pluto*?");

        await Captain.RunAsync("standup cancel", ("week", 4), ("team", "Pluto"));

        await WaitForDirectAsync(
            Navigator, "🍃 There is no stand-up of *Pluto* in week 4 any more, so the swap you asked for is off and week 5 stays yours.");
    }

    [Test]
    public async Task A_call_for_a_stand_in_ends_when_its_stand_up_is_cancelled()
    {
        await Navigator.RunAsync("rotation cover", ("week", 5));
        var post = await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 5");

        await Captain.RunAsync("standup cancel", ("week", 5), ("team", "Pluto"));

        await World.WaitUntilAsync(
            () => post.Text.StartsWith("🍃 Nobody needs to stand in for week 5", StringComparison.Ordinal), Cancellation);
        Assert.That(post.Buttons.Select(button => button.Label), Is.EqualTo(["Who leads when"]));
    }

    [Test]
    public async Task Captains_hear_at_once_of_a_week_in_which_all_Navigators_of_a_team_are_away()
    {
        await AwayInWeek5Async(Navigator);
        await AwayInWeek5Async(Linus);

        var alert = await WaitForPostAsync(CaptainsChannel, "🧭 All Navigators of *Pluto* are away then: week 5, <t:1775145600:F>");
        Assert.That(alert.Buttons.Select(button => button.Label), Is.EqualTo(["Open"]));
    }

    [Test]
    public async Task They_hear_of_each_further_week_and_no_more_once_somebody_can_lead()
    {
        await AwayInWeek5Async(Navigator);
        await AwayInWeek5Async(Linus);
        var first = await WaitForPostAsync(CaptainsChannel, "are away then: week 5,");
        foreach (var navigator in new[] { Navigator, Linus })
        {
            await navigator.RunAsync("away", ("from", "2026-04-13"), ("until", "2026-04-19"));
        }

        var second = await WaitForPostAsync(CaptainsChannel, "week 7,");
        Assert.That(second.Text, Does.Contain("week 5,"));
        await World.WaitUntilAsync(() => !CaptainsChannel.Messages.Contains(first), Cancellation);

        await Linus.RunAsync("back");
        await World.WaitUntilAsync(() => CaptainsChannel.Messages.Count == 0, Cancellation);
    }

    [Test]
    public async Task A_stand_in_takes_the_alert_away()
    {
        await Margaret.RunAsync("away", ("from", "2026-03-30"), ("until", "2026-04-05"));
        await WaitForPostAsync(CaptainsChannel, "🧭 All Navigators of *Mars* are away then: week 5");
        await Margaret.RunAsync("rotation cover", ("week", 5));

        await Linus.PressAsync(await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 5 of *Mars*"), "I'll take it");

        await World.WaitUntilAsync(() => CaptainsChannel.Messages.Count == 0, Cancellation);
    }

    private static Task<Outcome> AwayInWeek5Async(Person navigator) =>
        navigator.RunAsync("away", ("from", "2026-03-30"), ("until", "2026-04-05"));

    private static IReadOnlyList<string> Direct(Person person) =>
        [.. (person.DirectMessages?.Messages ?? []).Select(message => message.Text)];
}
